package app.sockeye.client.wire;

import java.io.IOException;

/** A message was refused because the send queue is full: the server reads more slowly than the client sends. */
public final class SendQueueFullException extends IOException {
    private static final long serialVersionUID = 1L;

    SendQueueFullException(long waiting) {
        super("The server isn't reading: " + (waiting >> 20) + " MiB wait to be sent, and at most "
                + (SendQueue.MAX_BYTES >> 20) + " MiB may. Send again when they are gone.");
    }
}
