package app.sockeye.transcript.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.sockeye.protocol.Header;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.Payload;
import java.util.StringJoiner;

/**
 * Leaves secrets out of handshakes, and of what Sockeye told: the values of {@link Header#isSensitive} headers, in
 * whichever line they stand. Messages stay as they are.
 */
final class Redaction {
    static final String REDACTED = "(redacted)";

    /** What is longer, as no handshake is, is cut here: nobody looked at the rest. */
    private static final int MOST_BYTES = 1 << 20;

    private Redaction() {}

    static Entry of(Entry entry) {
        if (entry.kind().isMessage() || entry.kind().isControl()) {
            return entry;
        }
        byte[] redacted =
                redact(new String(entry.payload().head(MOST_BYTES), ISO_8859_1)).getBytes(ISO_8859_1);
        return entry.withPayload(Payload.of(redacted));
    }

    private static String redact(String text) {
        StringJoiner lines = new StringJoiner("\n");
        boolean secret = false;
        for (String line : text.split("\n", -1)) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            int colon = line.indexOf(':');
            secret = folded ? secret : colon > 0 && Header.isSensitive(line.substring(0, colon));
            lines.add(secret ? redactLine(line, folded ? 0 : colon + 1) : line);
        }
        return lines.toString();
    }

    private static String redactLine(String line, int from) {
        return line.substring(0, from) + " " + REDACTED + (line.endsWith("\r") ? "\r" : "");
    }
}
