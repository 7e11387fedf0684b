package app.sockeye.client.wire;

import java.io.IOException;

/** The connection ended while something was being sent: the socket had taken only a part of it. */
public final class SentInPartException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long frames;
    private final long bytes;

    /**
     * Creates an exception with a sentence for the user.
     *
     * @param frames that the socket took whole
     * @param bytes of payload that it took
     */
    public SentInPartException(String message, long frames, long bytes) {
        super(message);
        this.frames = frames;
        this.bytes = bytes;
    }

    /** Frames that the socket took whole. */
    public long frames() {
        return frames;
    }

    /** Bytes of payload that the socket took. */
    public long bytes() {
        return bytes;
    }
}
