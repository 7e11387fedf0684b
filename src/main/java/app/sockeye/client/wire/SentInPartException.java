package app.sockeye.client.wire;

import java.io.IOException;

/** The connection ended while something was being sent: the socket took a part of it. */
public final class SentInPartException extends IOException {
    private static final long serialVersionUID = 1L;

    public SentInPartException(String message) {
        super(message);
    }
}
