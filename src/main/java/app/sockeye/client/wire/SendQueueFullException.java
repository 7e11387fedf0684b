package app.sockeye.client.wire;

import java.io.IOException;

/** A message was not taken because too much waits to be sent already: the server reads more slowly than we send. */
public final class SendQueueFullException extends IOException {
    private static final long serialVersionUID = 1L;

    SendQueueFullException(long waiting) {
        super("The server isn't reading: " + (waiting >> 20) + " MiB wait to be sent, and at most "
                + (SendQueue.MAX_BYTES >> 20) + " MiB may. Send again when they are gone.");
    }
}
