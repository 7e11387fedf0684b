package app.sockeye.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.Preview;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.connection.EventWording;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened in a session, in a few numbers.
 *
 * @param entries number of entries in the transcript
 * @param sent number of messages sent
 * @param received number of messages received
 * @param nanos from the session's start to its newest entry
 * @param closedBy who sent the first close frame of the newest connection; empty where there is none
 * @param closeCode code of the close frame received, else of the one sent; empty where there is none
 * @param lastEvent the last event of its connection, {@link ConnectionEvent#brief()} as JSON; kept as text because a
 *     history lists many summaries; empty if no event was recorded
 */
public record SessionSummary(
        State state,
        long entries,
        long sent,
        long received,
        long nanos,
        Optional<Direction> closedBy,
        OptionalInt closeCode,
        String lastEvent) {

    /** Whether a session's recording goes on, and if not, how it ended. */
    public enum State {
        /** The recording goes on. */
        RECORDING,
        /** The recording was closed properly. */
        ENDED,
        /** The program ended before it closed the recording. */
        CUT,
        /**
         * The recording was closed properly, but does not tell how the connection ended; imported sessions may be so.
         */
        PARTIAL
    }

    private static final int MOST_WORDS = 512;

    /** Summary of a session that ended before its first entry was written. */
    public static final SessionSummary EMPTY =
            new SessionSummary(State.CUT, 0, 0, 0, 0, Optional.empty(), OptionalInt.empty(), "");

    public SessionSummary {
        Objects.requireNonNull(state);
        Objects.requireNonNull(closedBy);
        Objects.requireNonNull(closeCode);
        Objects.requireNonNull(lastEvent);
    }

    /** The last event of its connection; empty if none was recorded. */
    public Optional<ConnectionEvent> last() {
        return EventJson.read(lastEvent);
    }

    /** The last event as a sentence, such as {@code Connection lost (1006 …)}; empty if none was recorded. */
    public String lastWord() {
        byte[] sentence = last().map(EventWording::sentence).orElse("").getBytes(UTF_8);
        return Preview.text(sentence, sentence.length, MOST_WORDS);
    }

    /** Whether the entries tell how the newest connection ended. */
    public boolean tellsEnd() {
        ConnectionEvent last = last().orElse(null);
        boolean open =
                last == null || last instanceof ConnectionEvent.Connecting || last instanceof ConnectionEvent.Opened;
        return closeCode.isPresent() || !open;
    }

    /** Returns this summary with another state. */
    SessionSummary as(State newState) {
        return new SessionSummary(newState, entries, sent, received, nanos, closedBy, closeCode, lastEvent);
    }
}
