package app.sockeye.ui.inspector;

import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.session.RecordedState;
import app.sockeye.transcript.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what an event says. Any thread. */
final class FactsReader {
    /** A head and a refusal's body, both as large as they are recorded. */
    static final int MOST_BYTES = 2 * HandshakeHeadReader.MAX_BYTES;

    private FactsReader() {}

    static Facts read(Entry entry) {
        return switch (entry.kind()) {
            case STATE, ERROR, NOTE -> event(utf8(entry.payload().head(MOST_BYTES)));
            case HANDSHAKE, CLOSE, TEXT, BINARY, PING, PONG -> Facts.NONE;
        };
    }

    private static Facts event(String text) {
        List<String> lines = text.lines().toList();
        List<Fact> rows = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (line.startsWith(RecordedState.DER + ": ")) {
                // For the certificates' own view; nobody reads Base64.
                continue;
            }
            int colon = line.indexOf(": ");
            if (colon > 0 && rest.isEmpty()) {
                rows.add(new Fact(line.substring(0, colon), line.substring(colon + 2)));
            } else {
                rest.append(line).append('\n');
            }
        }
        return new Facts(lines.isEmpty() ? "" : lines.get(0), rows, rest.toString());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
