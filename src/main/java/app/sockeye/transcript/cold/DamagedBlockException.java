package app.sockeye.transcript.cold;

import java.io.IOException;

/** A compressed file does not hold, at the place that was read, what was once written. */
public final class DamagedBlockException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedBlockException(String message, Throwable cause) {
        super(message, cause);
    }
}
