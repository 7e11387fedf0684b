package app.sockeye.ui.tab.session;

import app.sockeye.files.Reason;
import app.sockeye.message.Sendable;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibraryAutomation;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.session.ClientSession;
import app.sockeye.session.sequence.RunClock;
import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceContext;
import app.sockeye.session.sequence.SequenceRun;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.sequence.SequenceCommands;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs and saves the sequences of a tab. */
final class SequenceDesk implements SequenceCommands {
    private final Workbench bench;
    private final SessionTab tab;
    /** Whether the user knows that nothing is kept. */
    private boolean told;

    SequenceDesk(Workbench bench, SessionTab tab) {
        this.bench = bench;
        this.tab = tab;
    }

    /** Reads the sequences that the connection can run, nearest first, and shows them. */
    void load(Consumer<List<Sequence>> show) {
        String id = tab.profile().id();
        LibraryAutomation automation = bench.workspace().library().automation();
        bench.work().ordered().execute(() -> {
            Map<String, Sequence> all = new LinkedHashMap<>();
            try {
                for (LibraryEntry owner : automation.owners(id)) {
                    automation.sequences(owner).sequences().forEach(each -> all.putIfAbsent(each.name(), each));
                }
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
            List<Sequence> nearest = List.copyOf(all.values());
            UiPulse.later(() -> show.accept(nearest));
        });
    }

    @Override
    public Optional<SequenceRun> start(Sequence sequence, Consumer<RunProgress> listener) {
        Optional<ClientSession> session = tab.session();
        if (session.isEmpty()) {
            bench.toast().show(TabTexts.CONNECT_TO_RUN);
            return Optional.empty();
        }
        SequenceContext context = new SequenceContext(
                session.get(),
                tab.tabSession().values(),
                this::saved,
                () -> UiPulse.later(() -> tab.connection().connect()),
                RunClock.SYSTEM,
                true);
        try {
            return Optional.of(SequenceRun.start(sequence, context, listener));
        } catch (IllegalArgumentException e) {
            bench.toast().show(Reason.of(e));
            return Optional.empty();
        }
    }

    /** The nearest saved message of a name. */
    Optional<Sendable> saved(String name) {
        return bench.workspace()
                .library()
                .messages()
                .named(tab.profile().id(), name)
                .map(MessageEntry::message)
                .map(message -> message.sendable());
    }

    @Override
    public List<String> savedMessages() {
        return bench.workspace().library().messages().around(tab.profile().id()).stream()
                .map(MessageEntry::name)
                .distinct()
                .toList();
    }

    @Override
    public void goTo(long entry) {
        tab.record().log().goTo(entry);
    }

    @Override
    public void save(Optional<String> previous, Sequence sequence) {
        String id = tab.profile().id();
        Library library = bench.workspace().library();
        change(automation -> {
            Optional<LibraryEntry> owner =
                    previous.isPresent() ? automation.ownerOf(id, previous.get()) : Optional.empty();
            String name = automation.save(owner.orElseGet(() -> library.find(id).orElseThrow()), previous, sequence);
            if (!name.equals(sequence.name())) {
                UiPulse.later(() -> {
                    tab.automation().sequences().savedAs(sequence, name);
                    load(tab.automation().sequences()::setAll);
                });
            }
        });
    }

    @Override
    public void delete(String name) {
        String id = tab.profile().id();
        change(automation -> {
            Optional<LibraryEntry> owner = automation.ownerOf(id, name);
            if (owner.isPresent()) {
                automation.delete(owner.get(), name);
            }
            // A folder may have another one of this name.
            UiPulse.later(() -> load(tab.automation().sequences()::setAll));
        });
    }

    /** A change of what is saved. */
    interface Change {
        void make(LibraryAutomation automation) throws LibraryException;
    }

    /** Changes what the saved connection has; one that is not saved keeps it for as long as its tab is open. */
    void change(Change change) {
        if (bench.workspace().library().find(tab.profile().id()).isEmpty()) {
            if (!told) {
                bench.toast().show(TabTexts.SAVE_TO_KEEP);
            }
            told = true;
            return;
        }
        bench.work().ordered().execute(() -> {
            try {
                change.make(bench.workspace().library().automation());
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }
}
