package app.sockeye.session;

import app.sockeye.client.wire.ReadTime;
import app.sockeye.payload.ByteSize;
import java.util.Objects;
import java.util.Optional;

/** Whether Sockeye reads as fast as the server sends, as seen over a while; TCP slows the server down where it doesn't. */
public record BackPressure(State state, String sentence) {
    private static final int BUSY_PERCENT = 50;
    private static final int SLOWING_PERCENT = 90;

    /** How it stands. */
    public enum State {
        /** Nothing is connected, or not for long enough. */
        UNKNOWN,
        KEEPS_UP,
        /** The server could not send much faster. */
        BUSY,
        /** The server could send faster. */
        SLOWING
    }

    /** Nothing can be told. */
    public static final BackPressure UNKNOWN =
            new BackPressure(State.UNKNOWN, "While connected, this tells whether Sockeye slows the server.");

    public BackPressure {
        Objects.requireNonNull(state);
        Objects.requireNonNull(sentence);
    }

    /**
     * What happened between two looks at a connection's reader, a second or so apart.
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
