package app.sockeye.ui.inspector.connection;

import app.sockeye.payload.ReadableBody;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.inspector.entry.FactsReader;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Gathers what a transcript tells of one opening handshake. */
final class OpeningHandshakeReader {
    private Optional<HandshakeHead> request = Optional.empty();
    private Optional<HandshakeHead> response = Optional.empty();
    private ReadableBody body = ReadableBody.NONE;
    private String problem = "";

    private OpeningHandshakeReader() {}

    /** @param index of a handshake's entry, or of the change of state behind it */
    static OpeningHandshake read(Transcript transcript, long index) {
        Optional<ConnectionRecord> connection = transcript.connections().at(index);
        OpeningHandshakeReader reader = new OpeningHandshakeReader();
        connection.ifPresent(of -> reader.readHeads(transcript, of));
        return new OpeningHandshake(
                reader.request,
                reader.response,
                reader.body,
                connection.flatMap(ConnectionRecord::connecting).flatMap(ConnectionEvent.Connecting::via),
                connection.flatMap(OpeningHandshakeReader::reached),
                connection.map(of -> firstMessage(transcript, of)).orElse(OptionalLong.empty()),
                connection.map(ConnectionRecord::marked).orElse(Set.of()),
                reader.problem);
    }

    private static Optional<ReachedPeer> reached(ConnectionRecord connection) {
        return connection.opened().map(ConnectionEvent.Opened::reached).or(() -> connection
                .failed()
                .filter(failed -> !failed.cancelled())
                .flatMap(ConnectionEvent.Failed::reached));
    }

    private static OptionalLong firstMessage(Transcript transcript, ConnectionRecord connection) {
        boolean both =
                connection.response() != ConnectionRecord.NONE && connection.firstMessage() != ConnectionRecord.NONE;
        return both
                ? OptionalLong.of(Math.max(
                        0,
                        transcript.times().nanosOf(connection.firstMessage())
                                - transcript.times().nanosOf(connection.response())))
                : OptionalLong.empty();
    }

    private void readHeads(Transcript transcript, ConnectionRecord connection) {
        if (connection.request() != ConnectionRecord.NONE) {
            request = head(transcript.entry(connection.request()), HandshakeHeadReader.forRequest());
        }
        if (connection.response() != ConnectionRecord.NONE) {
            ByteBuffer behind = ByteBuffer.allocate(FactsReader.MOST_BYTES);
            response = head(transcript.entry(connection.response()), HandshakeHeadReader.forResponse(), behind);
            response.ifPresent(head -> body = ReadableBody.of(head, bytes(behind.flip())));
        }
    }

    private Optional<HandshakeHead> head(Entry entry, HandshakeHeadReader reader) {
        return head(entry, reader, ByteBuffer.allocate(FactsReader.MOST_BYTES));
    }

    /** @param behind takes what follows the head */
    private Optional<HandshakeHead> head(Entry entry, HandshakeHeadReader reader, ByteBuffer behind) {
        ByteBuffer bytes = ByteBuffer.wrap(entry.payload().head(FactsReader.MOST_BYTES));
        try {
            Optional<HandshakeHead> head = reader.read(bytes);
            if (head.isEmpty()) {
                problem = HandshakeTexts.HEAD_CUT_OFF;
            }
            behind.put(bytes);
            return head;
        } catch (MalformedHeadException e) {
            problem = HandshakeTexts.headMalformed(e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
