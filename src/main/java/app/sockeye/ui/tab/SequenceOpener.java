package app.sockeye.ui.tab;

import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.ui.sequence.SequenceModel;
import app.sockeye.ui.tab.session.SendOnceOpen;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows and runs the sequences of the library in the tabs of connections. JavaFX thread. */
public final class SequenceOpener {
    private final Workbench bench;
    private final Tabs tabs;

    SequenceOpener(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
    }

    /**
     * Shows a sequence in the bench of a connection that can run it: of the tab in front, of another one, or of one that is
     * opened for that.
     *
     * @return the tab that shows it; empty where none does, which is told
     */
    public Optional<SessionTab> load(SequenceEntry entry) {
        Optional<SessionTab> tab = tabOf(entry);
        if (tab.isEmpty()) {
            bench.toast().show(TabTexts.OPEN_TO_SHOW);
            return Optional.empty();
        }
        SessionTab found = tabs.select(tab.get());
        Optional<SequenceEntry> nearest = nearest(found, entry.name());
        if (nearest.filter(other -> other.owner().equals(entry.owner())).isEmpty()) {
            nearest.ifPresent(other -> bench.toast().show(TabTexts.nearerSequence(entry.name())));
            return Optional.empty();
        } else if (!found.automation().showSequence(entry.name())) {
            bench.toast().show(TabTexts.OTHER_SEQUENCE_RUNS);
            return Optional.empty();
        }
        return tab;
    }

    /** Shows a sequence and runs it, once the connection is open. */
    public void run(SequenceEntry entry) {
        load(entry).ifPresent(tab -> {
            SequenceModel model = tab.automation().sequences();
            if (tab.composer().openProperty().get()) {
                model.run();
            } else {
                new SendOnceOpen(tab, () -> {
                            if (model.shownProperty().get().name().equals(entry.name())) {
                                model.run();
                            }
                        })
                        .begin();
            }
        });
    }

    private Optional<SessionTab> tabOf(SequenceEntry entry) {
        Library library = bench.workspace().library();
        Optional<LibraryEntry> owner = library.automation().sequences().owner(entry);
        return Stream.concat(tabs.shown().connection().map(SessionTabView::tab).stream(), tabs.connections())
                .filter(tab -> canRun(tab, entry))
                .findFirst()
                .or(() -> owner.stream()
                        .flatMap(LibraryWalk::entries)
                        .filter(SavedProfile.class::isInstance)
                        .map(found -> tabs.open(((SavedProfile) found).profile()))
                        .findFirst());
    }

    private boolean canRun(SessionTab tab, SequenceEntry entry) {
        return bench.workspace().library().automation().owners(tab.profileId()).stream()
                .anyMatch(owner -> owner.path().equals(entry.owner()));
    }

    private Optional<SequenceEntry> nearest(SessionTab tab, String name) {
        return bench.workspace().library().automation().sequences().around(tab.profileId()).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }
}
