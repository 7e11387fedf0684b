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
 * @param entries in the transcript
 * @param sent messages
 * @param received messages
 * @param nanos from the session's start to its newest entry
 * @param closedBy who sent the first close frame of the newest connection; empty where there is none
 * @param closeCode of the close frame received, else of the one sent; empty where there is none
 * @param lastEvent what happened last to its connection, {@link ConnectionEvent#brief()} in JSON as it lies in the summary's
 *     file, for a history lists many; empty where nothing is told
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

    private static final int MOST_WORDS = 512;

    /** Of a session that ended before its first entry was written. */
    public static final SessionSummary EMPTY =
            new SessionSummary(State.CUT, 0, 0, 0, 0, Optional.empty(), OptionalInt.empty(), "");

    public SessionSummary {
        Objects.requireNonNull(state);
        Objects.requireNonNull(closedBy);
        Objects.requireNonNull(closeCode);
        Objects.requireNonNull(lastEvent);
    }

    /** What happened last to its connection; empty where nothing is told. */
    public Optional<ConnectionEvent> last() {
        return EventJson.read(lastEvent);
    }

    /** What happened last, in a sentence such as {@code Connection lost (1006 …)}; may be empty. */
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

    /** The same in another state. */
    SessionSummary as(State newState) {
        return new SessionSummary(newState, entries, sent, received, nanos, closedBy, closeCode, lastEvent);
    }
}
