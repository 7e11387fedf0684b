package app.sockeye.transcript.sealed;

import java.io.IOException;
import java.util.Objects;

/** A recording is encrypted, or is to be, and its key can't be had now. The message is the end of a sentence for users. */
public final class MissingKeyException extends IOException {
    private static final long serialVersionUID = 1;

    private final Why why;

    /** What a user can do something about. */
    public enum Why {
        /** The keyring or the vault that has the key is locked. */
        LOCKED,
        /** The keyring or the vault is open, and has another key or none. */
        UNKNOWN,
        /** There is no keyring, and no vault was made yet. */
        NOWHERE
    }

    public MissingKeyException(Why why, String message) {
        super(message);
        this.why = Objects.requireNonNull(why);
    }

    /** Why there is no key. */
    public Why why() {
        return why;
    }
}
