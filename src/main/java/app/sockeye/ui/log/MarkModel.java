package app.sockeye.ui.log;

import app.sockeye.files.Reason;
import app.sockeye.transcript.Mark;
import app.sockeye.transcript.SessionMarks;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.log.words.LogTexts;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.concurrent.CompletableFuture;

/** Adds and removes stars and notes, one change after the other in the background. JavaFX thread. */
final class MarkModel {
    /** Maximum number of entries that are starred at once. */
    static final int MOST_AT_ONCE = 10_000;

    private final LogModel log;
    private final LogCommands commands;
    private CompletableFuture<Void> changes = CompletableFuture.completedFuture(null);

    MarkModel(LogModel log, LogCommands commands) {
        this.log = log;
        this.commands = commands;
    }

    Mark of(long entry) {
        return marks().map(marks -> marks.of(entry)).orElse(Mark.NONE);
    }

    /** Adds an entry's star, or removes it. */
    void toggleStar(long entry) {
        Mark mark = of(entry);
        put(Map.of(entry, mark.withStar(!mark.starred())));
    }

    /** Stars all of some entries, or removes their stars if all have one. */
    void toggleStars(SelectedEntries entries) {
        if (entries.count() == 0) {
            return;
        }
        if (entries.count() > MOST_AT_ONCE) {
            commands.tell(LogTexts.tooManyToStar(MOST_AT_ONCE));
            return;
        }
        Map<Long, Mark> before = new HashMap<>();
        PrimitiveIterator.OfLong indexes = entries.chosen().indexes().apply(() -> false);
        indexes.forEachRemaining((long index) -> before.put(index, of(index)));
        boolean star = before.values().stream().anyMatch(mark -> !mark.starred());
        Map<Long, Mark> after = new HashMap<>();
        before.forEach((index, mark) -> after.put(index, mark.withStar(star)));
        put(after);
        if (before.size() > 1) {
            commands.tell(
                    star ? LogTexts.starred(before.size()) : LogTexts.unstarred(before.size()), () -> put(before));
        }
    }

    /**
     * Sets the note on an entry; an empty text removes it.
     *
     * @param text of at most {@link Mark#LONGEST_NOTE} characters
     */
    void note(long entry, String text) {
        Mark before = of(entry);
        Mark after = before.withNote(text);
        if (!after.equals(before)) {
            put(Map.of(entry, after));
            if (!before.note().isEmpty()) {
                boolean removed = after.note().isEmpty();
                commands.tell(
                        removed ? LogTexts.noteRemoved(entry) : LogTexts.noteChanged(entry),
                        () -> put(Map.of(entry, before)));
            }
        }
    }

    private Optional<SessionMarks> marks() {
        return log.transcript().map(Transcript::marks);
    }

    private void put(Map<Long, Mark> change) {
        marks().ifPresent(marks -> changes = changes.thenRunAsync(() -> write(marks, change), log.background()));
    }

    private void write(SessionMarks marks, Map<Long, Mark> change) {
        try {
            marks.put(change);
            log.wake();
        } catch (IOException e) {
            UiPulse.later(() -> commands.tell(LogTexts.markNotSaved(reason(e))));
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : Reason.of(e);
    }
}
