package app.sockeye.ui.inspector.connection;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Gathers what a transcript tells of one connection's end. */
final class CloseStoryReader {
    /** The most entries before the end that are looked at for the last message. */
    private static final int MOST_BEFORE = 1000;

    private static final int MOST_RETRIES = 20;
    /** The most entries between two attempts, such as notes. */
    private static final int MOST_BETWEEN = 64;

    private CloseStoryReader() {}

    /** @param index of a close frame, or of the change of state behind it */
    static CloseStory read(Transcript transcript, long index) {
        Optional<ConnectionRecord> connection = transcript.connections().at(index);
        long end = connection
                .filter(c -> c.closed().isPresent())
                .map(ConnectionRecord::end)
                .orElse(0L);
        return new CloseStory(
                connection.flatMap(c -> frame(transcript, c.closeSent())),
                connection.flatMap(c -> frame(transcript, c.closeReceived())),
                connection.flatMap(ConnectionRecord::closed),
                transcript.times().nanosOf(end),
                connection.map(c -> lastMessage(transcript, c)).orElse(OptionalLong.empty()),
                connection
                        .filter(c -> c.closed().isPresent())
                        .map(c -> retries(transcript, c))
                        .orElse(List.of()));
    }

    private static OptionalLong lastMessage(Transcript transcript, ConnectionRecord connection) {
        if (connection.closed().isEmpty()) {
            return OptionalLong.empty();
        }
        long from = Math.max(connection.first(), connection.end() - MOST_BEFORE);
        for (long i = connection.end() - 1; i >= from; i--) {
            Entry entry = transcript.entry(i);
            if (entry.kind().isMessage()
                    && entry.direction().filter(d -> d == Direction.RECEIVED).isPresent()) {
                return OptionalLong.of(entry.nanos());
            }
        }
        return OptionalLong.empty();
    }

    private static List<CloseStory.ReconnectAttempt> retries(Transcript transcript, ConnectionRecord ended) {
        List<CloseStory.ReconnectAttempt> retries = new ArrayList<>();
        Optional<ConnectionRecord> next = next(transcript, ended, ended.end());
        while (next.isPresent() && retries.size() < MOST_RETRIES) {
            ConnectionRecord retry = next.get();
            int number =
                    retry.connecting().map(ConnectionEvent.Connecting::attempt).orElse(0);
            if (number == 0) {
                break;
            }
            retries.add(new CloseStory.ReconnectAttempt(
                    number,
                    transcript.times().nanosOf(retry.first()),
                    retry.failed().map(ConnectionEvent.Failed::sentence),
                    retry.opened().isPresent()));
            next = retry.failed().isPresent() ? next(transcript, retry, retry.outcome()) : Optional.empty();
        }
        return retries;
    }

    /** The connection that begins behind an entry of another. */
    private static Optional<ConnectionRecord> next(Transcript transcript, ConnectionRecord before, long last) {
        long end = Math.min(transcript.count(), last + 1 + MOST_BETWEEN);
        for (long i = last + 1; i < end; i++) {
            Optional<ConnectionRecord> found = transcript.connections().at(i).filter(c -> c.first() > before.first());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<CloseStory.CloseFrame> frame(Transcript transcript, long index) {
        if (index == ConnectionRecord.NONE) {
            return Optional.empty();
        }
        Entry close = transcript.entry(index);
        byte[] payload = close.payload().head(FrameHeader.MAX_CONTROL_PAYLOAD);
        return Optional.of(new CloseStory.CloseFrame(CloseReason.parse(payload), payload.length == 0, close.nanos()));
    }
}
