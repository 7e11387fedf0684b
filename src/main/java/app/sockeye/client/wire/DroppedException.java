package app.sockeye.client.wire;

import java.io.IOException;

/** Something was taken out of the send queue before any of it was sent, because the user said so. */
public final class DroppedException extends IOException {
    private static final long serialVersionUID = 1L;

    DroppedException() {
        super("It was dropped from the send queue.");
    }
}
