package app.sockeye.client.wire;

import java.io.IOException;

/** A file to be sent can't be read; the connection itself is fine. */
final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(IOException cause) {
        super(cause);
    }

    /** The file system's exception. */
    IOException reason() {
        return (IOException) getCause();
    }
}
