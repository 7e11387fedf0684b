package app.sockeye.client.wire;

import java.io.IOException;

/** The connection ended while something was being sent: the socket had taken only a part of it. */
public final class SentInPartException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a sentence for the user. */
    public SentInPartException(String message) {
        super(message);
    }
}
