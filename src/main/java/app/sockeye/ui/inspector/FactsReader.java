package app.sockeye.ui.inspector;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.transcript.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a handshake, a close or an event says. Any thread. */
final class FactsReader {
    /** A head and a refusal's body, both as large as they are recorded. */
    private static final int MOST_BYTES = 2 * HandshakeHeadReader.MAX_BYTES;

    private FactsReader() {}

    static Facts read(Entry entry) {
        return switch (entry.kind()) {
            case HANDSHAKE -> handshake(entry, entry.payload().head(MOST_BYTES));
            case CLOSE -> close(entry.payload().head(MOST_BYTES));
            case STATE, ERROR, NOTE -> event(utf8(entry.payload().head(MOST_BYTES)));
            case TEXT, BINARY, PING, PONG -> Facts.NONE;
        };
    }

    private static Facts handshake(Entry entry, byte[] bytes) {
        boolean request = entry.direction().filter(d -> d == Direction.SENT).isPresent();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            Optional<HandshakeHead> head =
                    (request ? HandshakeHeadReader.forRequest() : HandshakeHeadReader.forResponse()).read(rest);
            if (head.isPresent()) {
                List<Fact> rows = head.get().headers().stream()
                        .map(h -> new Fact(h.name(), h.value()))
                        .toList();
                String body = StandardCharsets.UTF_8.decode(rest).toString();
                return new Facts(head.get().startLine(), "", rows, body);
            }
            return new Facts("Incomplete head", "The head ends before its empty line.", List.of(), utf8(bytes));
        } catch (MalformedHeadException e) {
            return new Facts("Not an HTTP head", e.getMessage(), List.of(), utf8(bytes));
        }
    }

    private static Facts close(byte[] payload) {
        int code = payload.length < 2
                ? CloseCode.NO_STATUS
                : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        String reason = payload.length <= 2 ? "" : utf8(Arrays.copyOfRange(payload, 2, payload.length));
        return new Facts(
                code + " " + CloseCode.nameOf(code),
                CloseCode.meaningOf(code),
                List.of(new Fact("Reason", reason.isEmpty() ? "none" : reason)),
                "");
    }

    private static Facts event(String text) {
        List<String> lines = text.lines().toList();
        List<Fact> rows = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int colon = line.indexOf(": ");
            if (colon > 0 && rest.isEmpty()) {
                rows.add(new Fact(line.substring(0, colon), line.substring(colon + 2)));
            } else {
                rest.append(line).append('\n');
            }
        }
        return new Facts(lines.isEmpty() ? "" : lines.get(0), "", rows, rest.toString());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
