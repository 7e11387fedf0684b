package app.sockeye.transcript.pairing;

import java.util.Objects;

/**
 * What sent a message by itself.
 *
 * @param number the step's or the rule's, from 1; 0 for a repeat or a script
 */
public record Origin(Kind kind, int number) {

    /** What sends messages by itself. */
    public enum Kind {
        STEP,
        RULE,
        REPEAT,
        SCRIPT
    }

    /** A repeat. */
    public static final Origin REPEAT = new Origin(Kind.REPEAT, 0);

    /** The connection's script. */
    public static final Origin SCRIPT = new Origin(Kind.SCRIPT, 0);

    public Origin {
        Objects.requireNonNull(kind);
    }
}
