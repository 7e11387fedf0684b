package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened in a session, in a few numbers.
 *
 * @param entries in the transcript
 * @param sent messages
 * @param received messages
 * @param nanos from the session's start to its newest entry
 * @param closedBy who sent the first close frame of the newest connection; empty where there is none
 * @param closeCode of the close frame received, else of the one sent; empty where there is none
 * @param lastWord what the transcript told last of the session's state, such as {@code Connection lost (1006 …)}
 */
public record SessionSummary(
        State state,
        long entries,
        long sent,
        long received,
        long nanos,
        Optional<Direction> closedBy,
        OptionalInt closeCode,
        String lastWord) {

    /** Where a session's recording stands. */
    public enum State {
        /** More may come. */
        RECORDING,
        /** Closed properly. */
        ENDED,
        /** The program that recorded it ended first. */
        CUT,
        /** Whole as it came from elsewhere, where the recording ended while the connection was open. */
        PARTIAL
    }

    private static final String CONNECTING = "Connecting to ";
    private static final String CONNECTED = "Connected to ";

    /** Of a session that ended before its first entry was written. */
    static final SessionSummary EMPTY =
            new SessionSummary(State.CUT, 0, 0, 0, 0, Optional.empty(), OptionalInt.empty(), "");

    public SessionSummary {
        Objects.requireNonNull(state);
        Objects.requireNonNull(closedBy);
        Objects.requireNonNull(closeCode);
        Objects.requireNonNull(lastWord);
    }

    /** Whether the entries tell how the newest connection ended. */
    boolean tellsEnd() {
        boolean open = lastWord.isEmpty() || lastWord.startsWith(CONNECTING) || lastWord.startsWith(CONNECTED);
        return closeCode.isPresent() || !open;
    }

    /** The same in another state. */
    SessionSummary as(State newState) {
        return new SessionSummary(newState, entries, sent, received, nanos, closedBy, closeCode, lastWord);
    }
}
