package app.sockeye.ui.tab.session;

import app.sockeye.files.Reason;
import app.sockeye.message.Sendable;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibraryAutomation;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.session.ClientSession;
import app.sockeye.session.sequence.RunClock;
import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceContext;
import app.sockeye.session.sequence.SequenceRun;
import app.sockeye.ui.common.PacketEditor;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.EditedPackets;
import app.sockeye.ui.sequence.SequenceCommands;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs and saves the sequences of a tab. JavaFX thread. */
final class SequenceDesk implements SequenceCommands {
    private final Workbench bench;
    private final SessionTab tab;
    /** Whether the user knows that nothing is kept. */
    private boolean told;
    /** The sequences that are kept only as long as the tab is open. */
    private final List<Sequence> unsaved = new ArrayList<>();
    /** How many changes are still to be saved. */
    private int pending;

    SequenceDesk(Workbench bench, SessionTab tab) {
        this.bench = bench;
        this.tab = tab;
    }

    /** The sequences that the connection can run, nearest first; empty where changes of them are still to be saved. */
    Optional<List<Sequence>> all() {
        if (pending > 0) {
            return Optional.empty();
        }
        List<Sequence> all = new ArrayList<>(saved().around(tab.profile().id()).stream()
                .map(SequenceEntry::sequence)
                .toList());
        Set<String> names = all.stream().map(Sequence::name).collect(Collectors.toSet());
        unsaved.stream().filter(each -> !names.contains(each.name())).forEach(all::add);
        return Optional.of(all);
    }

    private LibrarySequences saved() {
        return bench.workspace().library().automation().sequences();
    }

    private Optional<LibraryEntry> ownerOf(String name) {
        return saved().around(tab.profile().id()).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .flatMap(saved()::owner);
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
    public PacketEditor packets() {
        return new EditedPackets(tab.composer());
    }

    @Override
    public void goTo(long entry) {
        tab.record().log().goTo(entry);
    }

    @Override
    public void save(Optional<Sequence> base, Sequence sequence) {
        Optional<LibraryEntry> owner = base.map(Sequence::name).flatMap(this::ownerOf);
        if (owner.isEmpty() && !tab.isSaved()) {
            base.ifPresent(unsaved::remove);
            unsaved.add(sequence);
            tellUnsaved();
            return;
        }
        String id = tab.profile().id();
        Library library = bench.workspace().library();
        unsaved.remove(sequence);
        make(automation -> {
            LibraryEntry to = owner.isPresent() ? owner.get() : library.find(id).orElseThrow();
            String name = base.isPresent()
                    ? automation.sequences().save(to, base.get(), sequence)
                    : automation.save(to, Optional.empty(), sequence);
            if (!name.equals(sequence.name())) {
                UiPulse.later(() -> tab.automation().sequences().savedAs(sequence, name));
            }
        });
    }

    @Override
    public void delete(String name) {
        unsaved.removeIf(each -> each.name().equals(name));
        ownerOf(name).ifPresent(owner -> make(automation -> automation.delete(owner, name)));
    }

    /** A change of what is saved. */
    interface Change {
        void make(LibraryAutomation automation) throws LibraryException;
    }

    /** Changes what the saved connection has; one that is not saved keeps it for as long as its tab is open. */
    void change(Change change) {
        if (tab.isSaved()) {
            make(change);
        } else {
            tellUnsaved();
        }
    }

    private void tellUnsaved() {
        if (!told) {
            bench.toast().show(TabTexts.SAVE_TO_KEEP);
        }
        told = true;
    }

    /** Changes what is saved, whether the connection is or not. */
    void make(Change change) {
        pending++;
        bench.work().ordered().execute(() -> {
            try {
                change.make(bench.workspace().library().automation());
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
            UiPulse.later(() -> {
                pending--;
                tab.automation().followSequences();
            });
        });
    }
}
