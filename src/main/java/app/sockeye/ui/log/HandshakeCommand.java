package app.sockeye.ui.log;

import app.sockeye.client.InvalidAddressException;
import app.sockeye.client.ShellCommand;
import app.sockeye.client.TypedAddress;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.session.RecordedState;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.export.SecretHeaders;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The command that repeats a recorded opening handshake. */
final class HandshakeCommand {
    private static final String CONNECTING = "Connecting to ";
    /** Entries around a handshake that tell of it. */
    private static final long NEAR = 8;

    private HandshakeCommand() {}

    /**
     * The command; empty where the request can't be read.
     *
     * @param handshake the request or its answer
     */
    static Optional<String> of(Transcript transcript, long handshake, ShellCommand command, boolean withSecrets) {
        Optional<HandshakeHead> request = request(transcript, handshake);
        Optional<URI> address = request.flatMap(head -> address(transcript, handshake, head));
        return address.map(uri -> command.of(
                uri,
                request.get().headers(),
                new SecretHeaders(transcript).markedAt(handshake),
                request.get().listOf("Sec-WebSocket-Protocol"),
                !isUnchecked(transcript, handshake),
                withSecrets));
    }

    private static Optional<HandshakeHead> request(Transcript transcript, long handshake) {
        for (long index = handshake; index >= Math.max(0, handshake - NEAR); index--) {
            Entry entry = transcript.entry(index);
            if (entry.kind() == EntryKind.HANDSHAKE
                    && entry.direction().filter(Direction.SENT::equals).isPresent()) {
                try {
                    byte[] head = entry.payload().head(HandshakeHeadReader.MAX_BYTES);
                    return HandshakeHeadReader.forRequest().read(ByteBuffer.wrap(head));
                } catch (MalformedHeadException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** As it was told before the handshake; else by the handshake, of which nobody knows whether TLS was below. */
    private static Optional<URI> address(Transcript transcript, long handshake, HandshakeHead request) {
        Optional<String> told = Optional.empty();
        for (long index = handshake; told.isEmpty() && index >= Math.max(0, handshake - NEAR); index--) {
            Entry entry = transcript.entry(index);
            told = Optional.of(entry)
                    .filter(e -> e.kind() == EntryKind.STATE)
                    .map(e -> state(e).sentence())
                    .filter(sentence -> sentence.startsWith(CONNECTING));
        }
        String[] requestLine = request.startLine().split(" ");
        String address = told.map(text -> text.substring(CONNECTING.length()))
                .orElseGet(() -> "ws://" + request.header("Host").orElse("localhost")
                        + (requestLine.length > 1 ? requestLine[1] : "/"));
        try {
            return Optional.of(TypedAddress.read(address).uri());
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnchecked(Transcript transcript, long handshake) {
        for (long index = handshake; index < Math.min(transcript.count(), handshake + NEAR); index++) {
            Entry entry = transcript.entry(index);
            if (entry.kind() == EntryKind.STATE) {
                return state(entry).fact(RecordedState.CHECKED).equals(Optional.of("no"));
            }
        }
        return false;
    }

    private static RecordedState state(Entry entry) {
        return RecordedState.parse(entry.payload().head(HandshakeHeadReader.MAX_BYTES));
    }
}
