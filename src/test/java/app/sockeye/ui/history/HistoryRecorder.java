package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Records what the history asked the window to do. */
final class HistoryRecorder implements HistoryCommands {
    final List<String> said = Collections.synchronizedList(new ArrayList<>());
    Runnable undo = () -> {};
    Optional<Path> chosen = Optional.empty();

    @Override
    public void open(KeptSession session) {
        said.add("open " + session.url());
    }

    @Override
    public void openAt(KeptSession session, long entry, String query) {
        said.add("open " + session.url() + " at " + entry + " with " + query);
    }

    @Override
    public void connectAgain(KeptSession session) {
        said.add("connect " + session.url());
    }

    @Override
    public void showTogether(List<KeptSession> sessions) {
        said.add("together " + sessions.stream().map(KeptSession::url).toList());
    }

    @Override
    public void close(KeptSession session) {
        said.add("close " + session.url());
    }

    @Override
    public String titleOf(KeptSession session) {
        return session.name().isEmpty() ? session.url() : session.name();
    }

    @Override
    public void listed(List<KeptSession> sessions) {}

    @Override
    public Optional<Path> chooseImport() {
        return chosen;
    }

    @Override
    public void offerUndo(String message, Runnable action) {
        said.add(message.replaceAll(" from .*", ""));
        undo = action;
    }

    @Override
    public void tell(String sentence) {
        said.add(sentence);
    }
}
