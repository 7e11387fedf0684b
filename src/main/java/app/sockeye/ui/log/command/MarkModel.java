package app.sockeye.ui.log.command;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.mark.SessionMarks;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.pane.SelectedEntries;
import app.sockeye.ui.log.words.LogTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;

/** Adds and removes stars and notes of one session. JavaFX thread. */
public final class MarkModel {
    private final LogModel log;
    private final LogCommands commands;
    private final MarkWriter writer;

    public MarkModel(LogModel log, LogCommands commands) {
        this.log = log;
        this.commands = commands;
        this.writer = new MarkWriter(log.background(), log::wake, commands::tell);
    }

    Mark of(long entry) {
        return marks().map(marks -> marks.of(entry)).orElse(Mark.NONE);
    }

    /** Adds an entry's star, or removes it. */
    public void toggleStar(long entry) {
        Mark mark = of(entry);
        put(Map.of(entry, mark.withStar(!mark.starred())));
    }

    /** Stars all of some entries, or removes their stars if all have one. */
    void toggleStars(SelectedEntries entries) {
        if (entries.count() == 0) {
            return;
        }
        if (entries.count() > MarkWriter.MOST_AT_ONCE) {
            commands.tell(LogTexts.tooManyToStar(MarkWriter.MOST_AT_ONCE));
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
        marks().ifPresent(marks -> writer.put(marks, change));
    }
}
