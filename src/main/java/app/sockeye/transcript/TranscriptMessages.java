package app.sockeye.transcript;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.conversation.MessageStore;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.segment.EntryWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The messages of a transcript, as dialects read them. Thread-safe. */
public final class TranscriptMessages implements MessageStore {
    /** Number of entries that are quicker read one by one. */
    private static final int FEW = 16;

    private final Transcript transcript;
    /** The subprotocols of responses, by their entries. */
    private final Map<Long, Optional<String>> chosen = new ConcurrentHashMap<>();

    TranscriptMessages(Transcript transcript) {
        this.transcript = transcript;
    }

    @Override
    public long count() {
        return transcript.count();
    }

    @Override
    public Optional<SpokenMessage> message(long entry) {
        return message(transcript.entry(entry));
    }

    @Override
    public void walk(long from, long end, Consumer<SpokenMessage> visitor) {
        if (end - from <= FEW) {
            MessageStore.super.walk(from, end, visitor);
            return;
        }
        try {
            new EntryWalk(transcript.reader(), transcript.segments(), transcript.index())
                    .forEach(from, end, entry -> message(entry).ifPresent(visitor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry as a message; empty if it is none, or did not cross the wire as a whole. */
    public static Optional<SpokenMessage> message(Entry entry) {
        boolean whole = entry.kind().isMessage()
                && !entry.flags().contains(EntryFlag.NOT_SENT)
                && !entry.flags().contains(EntryFlag.INCOMPLETE)
                && !entry.flags().contains(EntryFlag.DELIBERATE);
        return whole
                ? entry.direction()
                        .map(way ->
                                new SpokenMessage(entry.index(), way, entry.kind() == EntryKind.TEXT, entry.payload()))
                : Optional.empty();
    }

    @Override
    public Optional<RecordedConnection> connectionAt(long entry) {
        return transcript
                .connections()
                .at(entry)
                .map(record ->
                        new RecordedConnection(record.first(), record.target().orElse(""), subprotocol(record)));
    }

    private Optional<String> subprotocol(ConnectionRecord record) {
        return record.opened().isPresent()
                ? record.opened().flatMap(ConnectionEvent.Opened::subprotocol)
                : record.response() == ConnectionRecord.NONE
                        ? Optional.empty()
                        : chosen.computeIfAbsent(record.response(), this::chosenIn);
    }

    /** The subprotocol in a response's head, which imported recordings don't tell otherwise. */
    private Optional<String> chosenIn(long response) {
        byte[] head = transcript.entry(response).payload().head(HandshakeHeadReader.MAX_BYTES);
        try {
            return HandshakeHeadReader.forResponse()
                    .read(ByteBuffer.wrap(head))
                    .flatMap(read -> read.header("Sec-WebSocket-Protocol"));
        } catch (MalformedHeadException e) {
            // The log shows the response as it is; nothing in it can be relied on.
            return Optional.empty();
        }
    }
}
