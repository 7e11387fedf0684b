package app.sockeye.export.input;

import app.sockeye.export.output.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** A format of files that sessions can be imported from, recognised by its content. */
public interface ImportFormat {
    /** The name that users see. */
    String label();

    /**
     * Whether a file has this format.
     *
     * @param head the file's first bytes, or the whole file if it is short
     */
    boolean recognises(byte[] head);

    /**
     * Imports a file on the caller's thread, without loading all of it into memory.
     *
     * @param target where the sessions go
     * @throws IOException if the file is damaged or can't be read, or a session can't be written; the message says
     *     which, where in the file and what to do
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    void run(Path file, ImportTarget target, Progress progress) throws IOException;
}
