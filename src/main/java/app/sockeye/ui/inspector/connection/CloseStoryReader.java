package app.sockeye.ui.inspector.connection;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.Transcript;
import java.util.Optional;

/** Gathers what a transcript tells of one connection's end. */
final class CloseStoryReader {
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
                transcript.nanosOf(end));
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
