package app.sockeye.session;

import app.sockeye.payload.ByteSize;
import java.io.IOException;

/** A message was refused because too much waits for a lost connection to be opened again. */
public final class WaitingQueueFullException extends IOException {
    private static final long serialVersionUID = 1L;

    WaitingQueueFullException(long waiting, long most) {
        super("The connection is lost: " + ByteSize.format(waiting) + " wait to be sent, and at most "
                + ByteSize.format(most) + " may. Send again when the connection is open.");
    }
}
