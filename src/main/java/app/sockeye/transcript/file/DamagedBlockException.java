package app.sockeye.transcript.file;

import java.io.IOException;

/** A file does not hold, at the place that was read, what was once written. */
public final class DamagedBlockException extends IOException {
    private static final long serialVersionUID = 1;

    private final long next;

    public DamagedBlockException(String message, Throwable cause) {
        this(message, cause, Long.MAX_VALUE);
    }

    private DamagedBlockException(String message, Throwable cause, long next) {
        super(message, cause);
        this.next = next;
    }

    /** The same, with the place in the plain file where the next block begins. */
    public DamagedBlockException before(long place) {
        return new DamagedBlockException(getMessage(), this, place);
    }

    /** Where the plain file may go on; {@link Long#MAX_VALUE} if nothing of it can be read. */
    public long next() {
        return next;
    }
}
