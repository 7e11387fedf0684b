package app.sockeye.export;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of file that sessions are imported from, told by its content. */
public interface ImportFormat {
    /** A name for people. */
    String label();

    /**
     * Whether a file is of this kind.
     *
     * @param head the file's first bytes, all of them where it is short
     */
    boolean recognises(byte[] head);

    /**
     * Imports, on the caller's thread, streamed.
     *
     * @param target where the sessions go
     * @throws IOException where the file is damaged or can't be read, or a session can't be written; the message says
     *     which, where in the file and what to do
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    void run(Path file, ImportTarget target, Progress progress) throws IOException;
}
