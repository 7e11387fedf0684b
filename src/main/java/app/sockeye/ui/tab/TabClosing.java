package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.message.Draft;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.unsaved.Drafts;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.session.SessionState;
import app.sockeye.ui.split.HalfPlace;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Closes tabs, and opens them again as they were. Asks first if a tab is still sending. A closed tab's connection ends,
 * its recorded session stays. JavaFX thread.
 */
public final class TabClosing {
    private static final int MOST_CLOSED = 20;
    /** Number of tabs that are closed at once; of more, some at each pulse. */
    private static final int AT_ONCE = 30;

    private final Workbench bench;
    private final Tabs tabs;
    private final UnsentBar bar;
    /** The tabs that can be reopened, the last closed one at the end. */
    private final Deque<Closed> closed = new ArrayDeque<>();

    /**
     * A tab that was closed.
     *
     * @param open opens it again; refers to what was typed, but not to the tab
     * @param session the folder of its session, which no limit removes while the tab can be reopened
     */
    private record Closed(Runnable open, Optional<Path> session) {}

    TabClosing(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
        bar = new UnsentBar(bench.pulse());
    }

    /** The bar that asks before unsent data is lost. */
    public UnsentBar bar() {
        return bar;
    }

    void close(List<? extends Tab> closing) {
        List<SessionTab> sending = sending(closing);
        List<Tab> idle = new ArrayList<>(closing);
        idle.removeAll(sending);
        closeNow(idle);
        if (!sending.isEmpty()) {
            tabs.select(sending.get(0));
            bar.show(new UnsentBar.Waiting(
                    () -> told(sending, sending.size() == 1 ? ClosingTexts.TAB_CLOSES : ClosingTexts.TABS_CLOSE),
                    () -> sending.stream().allMatch(TabClosing::isOpen),
                    () -> closeNow(sending)));
        }
    }

    /**
     * Returns whether the window can close at once. Otherwise it closes when everything is sent, or when the user does
     * not want to wait.
     */
    public boolean canCloseWindow(Runnable close) {
        List<SessionTab> sending = sending(tabs.halves().all());
        if (!sending.isEmpty()) {
            tabs.select(sending.get(0));
            bar.show(new UnsentBar.Waiting(
                    () -> told(sending, ClosingTexts.WINDOW_CLOSES),
                    () -> sending.stream().allMatch(TabClosing::isOpen),
                    close));
        }
        return sending.isEmpty();
    }

    boolean canReopen() {
        return !closed.isEmpty();
    }

    /** Reopens the tab that was closed last. */
    void reopen() {
        if (canReopen()) {
            open(closed.removeLast());
        }
    }

    private void reopen(List<Closed> some) {
        for (Closed one : some) {
            if (closed.remove(one)) {
                open(one);
            }
        }
    }

    private void open(Closed one) {
        one.open().run();
        release(one);
    }

    private void release(Closed one) {
        one.session().ifPresent(bench.sessions().store()::release);
    }

    private void closeNow(List<? extends Tab> asked) {
        List<? extends Tab> closing =
                asked.stream().filter(tabs.halves().all()::contains).toList();
        if (closing.isEmpty()) {
            return;
        }
        String what = closing.size() == 1 ? closing.get(0).name() : ClosingTexts.tabs(closing.size());
        long scripts = closing.stream().filter(this::keepsScript).count();
        long gone = closing.stream().filter(TabClosing::isPrivate).count();
        List<Closed> opening = new ArrayList<>();
        Deque<Runnable> steps = new ArrayDeque<>();
        // From the right, so that each tab gets its place back when the last closed one is reopened first.
        for (Tab tab : closing) {
            steps.addFirst(() -> {
                if (tabs.isOpen(tab)) {
                    opening.add(closeNow(tab));
                }
            });
        }
        bench.pulse().inPieces(AT_ONCE, steps, () -> {
            closed.addAll(opening);
            while (closed.size() > MOST_CLOSED) {
                release(closed.removeFirst());
            }
            Collections.reverse(opening);
            bench.toast().show(ClosingTexts.closed(what, scripts, gone), ClosingTexts.REOPEN, () -> reopen(opening));
        });
    }

    /** Whether a tab has a script that is not saved, but kept as it was typed; that of an unsaved connection goes. */
    private boolean keepsScript(Tab tab) {
        return tab instanceof SessionTab connection
                && (connection.automation().script().changedProperty().get()
                        || connection.automation().dialect().changedProperty().get())
                && bench.workspace().library().find(connection.profileId()).isPresent();
    }

    /** Whether a tab's messages are nowhere else. */
    private static boolean isPrivate(Tab tab) {
        return tab instanceof SessionTab connection
                && connection
                        .session()
                        .filter(session -> session.transcript().isInMemory())
                        .isPresent();
    }

    private Closed closeNow(Tab tab) {
        Optional<Path> session = sessionOf(tab);
        // Before the tab is closed, so that a limit does not remove the session at that moment.
        session.ifPresent(bench.sessions().store()::spare);
        return new Closed(remove(tab), session);
    }

    private static Optional<Path> sessionOf(Tab tab) {
        if (tab instanceof SessionTab connection) {
            return connection.session().map(session -> session.transcript().folder());
        }
        return tab instanceof HistoryTab history ? Optional.of(history.session().folder()) : Optional.empty();
    }

    /** Removes a tab; returns an action that opens it again. */
    private Runnable remove(Tab tab) {
        HalfPlace place = tabs.halves().placeOf(tab);
        if (tab instanceof SessionTab connection) {
            String key = connection.key();
            boolean wasOpen = isOpen(connection);
            UnsavedProfile typed = connection.connection().unsaved();
            tabs.remove(tab);
            Runnable bringDraftBack = forget(key);
            return () -> {
                bringDraftBack.run();
                SessionTab again = tabs.open(key, typed, place);
                if (wasOpen) {
                    again.connection().connect();
                }
            };
        }
        if (tab instanceof MergedTab merged) {
            Set<String> hidden = Set.copyOf(merged.log().hidden());
            tabs.remove(tab);
            Runnable bringDraftBack = forget(merged.key());
            return () -> {
                bringDraftBack.run();
                List<MergedMember> members = tabs.merged().again(merged.members());
                tabs.select(tabs.addMerged(merged.key(), members, place))
                        .log()
                        .hidden()
                        .addAll(hidden);
            };
        }
        KeptSession session = ((HistoryTab) tab).session();
        tabs.remove(tab);
        return () -> tabs.open(session, place);
    }

    /** Forgets what was typed, and the draft of an unsaved connection; returns an action that restores the draft. */
    private Runnable forget(String key) {
        bench.unsaved().profiles().forget(key);
        if (bench.workspace().library().find(key).isPresent()) {
            return () -> {};
        }
        Drafts drafts = bench.unsaved().drafts();
        Draft draft = drafts.get(key);
        Map<ScriptUse, Optional<String>> scripts = new EnumMap<>(ScriptUse.class);
        for (ScriptUse use : ScriptUse.values()) {
            scripts.put(use, drafts.script(key, use));
        }
        drafts.forget(key);
        return () -> {
            drafts.put(key, draft);
            scripts.forEach((use, typed) -> drafts.putScript(key, use, typed));
        };
    }

    private static List<SessionTab> sending(List<? extends Tab> tabs) {
        return tabs.stream()
                .filter(SessionTab.class::isInstance)
                .map(SessionTab.class::cast)
                .filter(tab -> tab.tabSession().unsentBytes() > 0 || isRepeating(tab) || isRunning(tab))
                .toList();
    }

    private static boolean isRepeating(SessionTab tab) {
        return tab.automation().repeat().runningProperty().get();
    }

    private static boolean isRunning(SessionTab tab) {
        return tab.automation().sequences().runningProperty().get();
    }

    private static boolean isOpen(SessionTab tab) {
        return tab.tabSession().statusProperty().get().state() == SessionState.OPEN;
    }

    /** The text of the bar; empty when nothing is being sent. */
    private static String told(List<SessionTab> sending, String whatCloses) {
        if (sending.stream().anyMatch(TabClosing::isRepeating)) {
            return sending.size() == 1
                    ? ClosingTexts.repeating(sending.get(0).name(), whatCloses)
                    : ClosingTexts.repeating(sending.size(), whatCloses);
        }
        Optional<SessionTab> running =
                sending.stream().filter(TabClosing::isRunning).findFirst();
        if (running.isPresent()) {
            return ClosingTexts.runningSequence(running.get().name(), whatCloses);
        }
        long bytes = sending.stream()
                .mapToLong(tab -> tab.tabSession().unsentBytes())
                .sum();
        if (bytes == 0) {
            return "";
        }
        return sending.size() == 1
                ? ClosingTexts.sending(sending.get(0).name(), bytes, whatCloses)
                : ClosingTexts.sending(sending.size(), bytes, whatCloses);
    }
}
