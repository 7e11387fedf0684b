package app.sockeye.client.dial;

import java.io.IOException;
import java.nio.file.Path;

/** A unix domain socket can't be connected to. */
public final class UnixSocketException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    UnixSocketException(Path file, IOException cause) {
        super(cause.getMessage(), cause);
        this.file = file;
    }

    /** The socket's file. */
    public Path file() {
        return file;
    }
}
