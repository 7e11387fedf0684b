package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.ui.history.HistoryCommands;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.recorded.RecordedTexts;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.session.TabTitle;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.stage.Window;

/** Carries out the commands of the history and of the tabs of recorded sessions. */
final class HistoryDesk implements HistoryCommands, HistoryTab.Commands {
    private final Workbench bench;
    private final Tabs tabs;
    private final Supplier<Window> window;

    /** @param window the owner of dialogs */
    HistoryDesk(Workbench bench, Tabs tabs, Supplier<Window> window) {
        this.bench = bench;
        this.tabs = tabs;
        this.window = window;
    }

    @Override
    public void open(KeptSession session) {
        if (!tabs.showLive(session)) {
            tabs.open(session);
        }
    }

    @Override
    public void showTogether(List<KeptSession> sessions) {
        tabs.merged().showSessions(sessions);
    }

    /** Shows a found entry. A live tab's filter is the user's own and is not changed. */
    @Override
    public void openAt(KeptSession session, long entry, String query) {
        if (tabs.showLive(session)) {
            tabs.shown().connection().ifPresent(view -> view.log().goTo(entry));
        } else {
            tabs.open(session).goTo(entry, query);
        }
    }

    @Override
    public void connectAgain(KeptSession session) {
        connectionOf(session).connection().connect();
        tabs.shown().connection().ifPresent(SessionTabView::focusComposer);
    }

    @Override
    public void edit(KeptSession session, WrittenMessage message) {
        connectionOf(session).edit(message);
        tabs.shown().connection().ifPresent(SessionTabView::focusComposer);
    }

    /** Opens a tab of the session's profile, or of its address if the profile no longer exists. */
    private SessionTab connectionOf(KeptSession session) {
        return tabs.find(session.profileId())
                .map(tab -> tabs.open(tab.profile()))
                .orElseGet(() -> tabs.open(bench.workspace()
                        .library()
                        .find(session.profileId())
                        .map(SavedProfile::profile)
                        .orElseGet(() -> Profile.create("", session.url()))));
    }

    @Override
    public void close(KeptSession session) {
        tabs.find(session).ifPresent(tabs::remove);
    }

    @Override
    public String titleOf(KeptSession session) {
        if (!session.name().isEmpty()) {
            return session.name();
        }
        String also = session.otherUrls().stream()
                .map(url -> ", " + TabTitle.of(Profile.create("", url)))
                .collect(Collectors.joining());
        return titleOfFirst(session) + also;
    }

    private String titleOfFirst(KeptSession session) {
        Optional<String> profile =
                bench.workspace().library().find(session.profileId()).map(SavedProfile::name);
        if (profile.isEmpty() && session.protection() == KeptSession.Protection.LOCKED) {
            return RecordedTexts.ENCRYPTED_SESSION;
        }
        return profile.orElseGet(() -> session.url().isEmpty()
                ? RecordedTexts.UNKNOWN_ADDRESS
                : TabTitle.of(Profile.create("", session.url())));
    }

    @Override
    public void listed(List<KeptSession> sessions) {
        sessions.forEach(session -> tabs.find(session).ifPresent(tab -> tab.show(session)));
    }

    @Override
    public Optional<Path> chooseImport() {
        FileDialogs dialogs = new FileDialogs(bench.settings());
        Optional<Path> chosen = dialogs.open(window.get(), RecordedTexts.IMPORT);
        chosen.ifPresent(dialogs::remember);
        return chosen;
    }

    @Override
    public void offerUndo(String message, Runnable undo) {
        bench.toast().show(message, TabTexts.UNDO, undo);
    }

    @Override
    public void tell(String sentence) {
        bench.toast().show(sentence);
    }
}
