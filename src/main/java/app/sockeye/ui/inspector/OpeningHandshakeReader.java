package app.sockeye.ui.inspector;

import app.sockeye.payload.ReadableBody;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.session.RecordedState;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.export.SecretHeaders;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/** Gathers what a transcript tells of one opening handshake, from the entries around any of its own. */
final class OpeningHandshakeReader {
    /** Entries looked at before the selected one. */
    private static final long BACK = 64;

    /** Entries looked at behind the request: a quiet server's first message may come late. */
    private static final long AHEAD = 2_000;

    private Optional<HandshakeHead> request = Optional.empty();
    private Optional<HandshakeHead> response = Optional.empty();
    private ReadableBody body = ReadableBody.NONE;
    private Optional<RecordedState> outcome = Optional.empty();
    private OptionalLong firstMessage = OptionalLong.empty();
    private String problem = "";
    private long answered = -1;

    private OpeningHandshakeReader() {}

    /** @param index of a handshake's entry, or of the change of state behind it */
    static OpeningHandshake read(Transcript transcript, long index) {
        OpeningHandshakeReader reader = new OpeningHandshakeReader();
        long start = start(transcript, index);
        long end = Math.min(transcript.count(), start + AHEAD);
        for (long i = start; i < end && reader.add(transcript.entry(i), i > start); i++) {}
        return new OpeningHandshake(
                reader.request,
                reader.response,
                reader.body,
                reader.outcome,
                reader.firstMessage,
                new SecretHeaders(transcript).markedAt(start),
                reader.problem);
    }

    private static long start(Transcript transcript, long index) {
        for (long i = index; i >= 0 && i > index - BACK; i--) {
            if (isRequest(transcript.entry(i))) {
                return i;
            }
        }
        return index;
    }

    private static boolean isRequest(Entry entry) {
        return entry.kind() == EntryKind.HANDSHAKE
                && entry.direction().filter(d -> d == Direction.SENT).isPresent();
    }

    /** Whether more may come. */
    private boolean add(Entry entry, boolean behindFirst) {
        switch (entry.kind()) {
            case HANDSHAKE -> {
                if (isRequest(entry)) {
                    if (behindFirst) {
                        return false;
                    }
                    request = head(entry, HandshakeHeadReader.forRequest());
                } else {
                    response = head(entry, HandshakeHeadReader.forResponse());
                    answered = entry.nanos();
                }
            }
            case STATE, ERROR -> addOutcome(entry);
            case TEXT, BINARY -> addMessage(entry);
            case PING, PONG, CLOSE, NOTE -> {}
        }
        return firstMessage.isEmpty() || outcome.isEmpty();
    }

    private void addOutcome(Entry entry) {
        RecordedState state = RecordedState.parse(entry.payload().head(FactsReader.MOST_BYTES));
        boolean failed = entry.kind() == EntryKind.ERROR && entry.direction().isEmpty();
        if (outcome.isEmpty() && (state.isOpened() || failed)) {
            outcome = Optional.of(state);
        }
    }

    private void addMessage(Entry entry) {
        boolean received =
                entry.direction().filter(d -> d == Direction.RECEIVED).isPresent();
        if (received && answered >= 0 && firstMessage.isEmpty()) {
            firstMessage = OptionalLong.of(Math.max(0, entry.nanos() - answered));
        }
    }

    private Optional<HandshakeHead> head(Entry entry, HandshakeHeadReader reader) {
        ByteBuffer bytes = ByteBuffer.wrap(entry.payload().head(FactsReader.MOST_BYTES));
        try {
            Optional<HandshakeHead> head = reader.read(bytes);
            if (head.isEmpty()) {
                problem = "The head ends before its empty line; what came is under Text.";
            } else if (!isRequest(entry)) {
                byte[] behind = new byte[bytes.remaining()];
                bytes.get(behind);
                body = ReadableBody.of(head.get(), behind);
            }
            return head;
        } catch (MalformedHeadException e) {
            problem = "Not an HTTP head: " + e.getMessage() + " What came is under Text.";
            return Optional.empty();
        }
    }
}
