package app.sockeye.ui.history;

import app.sockeye.files.Reason;
import app.sockeye.history.DeletedSession;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes recorded sessions on disk, in the background; the store reports that its list has changed. JavaFX thread. */
final class SessionChanges {
    private final SessionStore store;
    private final HistoryCommands commands;
    private final Executor background;
    private final Consumer<String> onFailure;
    /** Deleted sessions that can be restored, the last deleted first. */
    private final Deque<DeletedSession> undoable = new ArrayDeque<>();

    /** A change on disk. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    /** @param onFailure called with a sentence on what failed, on a background thread */
    SessionChanges(SessionStore store, HistoryCommands commands, Executor background, Consumer<String> onFailure) {
        this.store = store;
        this.commands = commands;
        this.background = background;
        this.onFailure = onFailure;
    }

    void rename(KeptSession session, String name) {
        if (!name.strip().equals(session.name())) {
            change(() -> store.rename(session, name), HistoryTexts::notChanged);
        }
    }

    void pin(KeptSession session, boolean pinned) {
        change(() -> store.pin(session, pinned), HistoryTexts::notChanged);
    }

    /** Deletes a session and offers to undo it. A session that no longer exists is not an error. */
    void delete(KeptSession session, Runnable onGone) {
        commands.close(session);
        background.execute(() -> {
            try {
                DeletedSession deleted = store.delete(session);
                UiPulse.later(() -> {
                    undoable.push(deleted);
                    commands.offerUndo(
                            HistoryTexts.deleted(commands.titleOf(session), SessionWords.start(session)),
                            () -> restore(deleted));
                });
            } catch (NoSuchFileException e) {
                UiPulse.later(onGone);
            } catch (FileSystemException e) {
                String reason = e.getReason() == null ? Reason.of(e) : e.getReason();
                onFailure.accept(HistoryTexts.notDeletedAsUsed(reason));
            } catch (IOException e) {
                onFailure.accept(HistoryTexts.notDeleted(Reason.of(e)));
            }
        });
    }

    /** Restores the session deleted last, if any was since the program started. */
    void undoDelete() {
        if (!undoable.isEmpty()) {
            restore(undoable.peek());
        }
    }

    private void restore(DeletedSession deleted) {
        // Only once, although the toast and the key may both ask for it.
        if (undoable.remove(deleted)) {
            change(() -> store.restore(deleted), HistoryTexts::notRestored);
        }
    }

    private void change(Change change, UnaryOperator<String> wording) {
        background.execute(() -> {
            try {
                change.make();
            } catch (IOException e) {
                onFailure.accept(wording.apply(Reason.of(e)));
            }
        });
    }
}
