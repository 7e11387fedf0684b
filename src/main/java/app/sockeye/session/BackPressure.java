package app.sockeye.session;

import app.sockeye.client.wire.ReadTime;
import app.sockeye.payload.ByteSize;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether Sockeye reads as fast as the server sends, measured over a while. If it does not, TCP slows the server down.
 */
public record BackPressure(State state, String sentence) {
    private static final int BUSY_PERCENT = 50;
    private static final int SLOWING_PERCENT = 90;

    /** How well Sockeye keeps up. */
    public enum State {
        /** There is no connection, or it was opened too recently to tell. */
        UNKNOWN,
        KEEPS_UP,
        /** Sockeye keeps up, but could not with a much faster server. */
        BUSY,
        /** Sockeye slows the server down. */
        SLOWING
    }

    /** The value while there is no connection or too little was measured. */
    public static final BackPressure UNKNOWN =
            new BackPressure(State.UNKNOWN, "While connected, this tells whether Sockeye slows the server.");

    public BackPressure {
        Objects.requireNonNull(state);
        Objects.requireNonNull(sentence);
    }

    /**
     * Compares two measurements of a connection's reader that were taken about a second apart.
     *
     * @param trouble why recording waits, in one sentence; empty while it does not
     */
    public static BackPressure between(ReadTime before, ReadTime now, Optional<String> trouble) {
        long busy = now.busy() - before.busy();
        long all = busy + now.waited() - before.waited();
        if (all <= 0) {
            return UNKNOWN;
        }
        long percent = Math.round(100.0 * busy / all);
        long behind = Math.round(100.0 * (now.behind() - before.behind()) / all);
        if (trouble.isPresent()) {
            return new BackPressure(State.SLOWING, "Sockeye is slowing the server. " + trouble.get());
        } else if (percent >= SLOWING_PERCENT && behind >= SLOWING_PERCENT) {
            String waiting = ByteSize.format(now.inSocket());
            return new BackPressure(
                    State.SLOWING,
                    "Sockeye is slowing the server: reading took " + percent + " % of the last second, and " + waiting
                            + " wait in the socket.");
        }
        String keepsUp = "Sockeye keeps up: reading took " + percent + " % of the last second.";
        return new BackPressure(percent >= BUSY_PERCENT ? State.BUSY : State.KEEPS_UP, keepsUp);
    }
}
