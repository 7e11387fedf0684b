package app.sockeye.ui.log.command;

import app.sockeye.files.Reason;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.mark.SessionMarks;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.words.LogTexts;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Writes stars and notes, one change after the other in the background. JavaFX thread. */
public final class MarkWriter {
    /** Maximum number of entries that are starred at once. */
    public static final int MOST_AT_ONCE = 10_000;

    private final Executor background;
    private final Runnable wake;
    private final Consumer<String> tell;
    private CompletableFuture<Void> changes = CompletableFuture.completedFuture(null);

    /**
     * A writer of any session's marks.
     *
     * @param wake called on any thread when marks were written
     * @param tell called with a sentence when marks can't be written
     */
    public MarkWriter(Executor background, Runnable wake, Consumer<String> tell) {
        this.background = background;
        this.wake = wake;
        this.tell = tell;
    }

    /** Sets the marks of entries, by their indexes. */
    public void put(SessionMarks marks, Map<Long, Mark> change) {
        changes = changes.thenRunAsync(() -> write(marks, change), background);
    }

    private void write(SessionMarks marks, Map<Long, Mark> change) {
        try {
            marks.put(change);
            wake.run();
        } catch (IOException e) {
            UiPulse.later(() -> tell.accept(LogTexts.markNotSaved(reason(e))));
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : Reason.of(e);
    }
}
