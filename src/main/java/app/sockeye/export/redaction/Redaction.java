package app.sockeye.export.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.sockeye.protocol.Header;
import app.sockeye.secret.Redactor;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.Payload;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Removes secrets from a session's handshakes and from Sockeye's own entries about the connection: the values of
 * headers whose name {@link Header#isSensitive} knows or the user marked secret for the connection, in any line.
 * Recordings of early versions and of other tools have no such marks. The values of known secrets are removed wherever they
 * are, also from messages, which keep their size. Thread-safe.
 */
public final class Redaction {
    static final String REDACTED = "(redacted)";

    /** Prefix of a response's lines in the texts that older versions recorded. */
    private static final String DETAIL = "Detail: ";

    /** A longer payload, which no real handshake has, is cut here, as the rest is not checked for secrets. */
    private static final int MOST_BYTES = 1 << 20;
    /** A larger message is not searched for known secrets, as it would have to be held in memory. */
    private static final int MOST_MESSAGE_BYTES = 16 << 20;

    private final Transcript transcript;
    private final Redactor known;

    /** One that knows no secrets but those of headers. */
    public Redaction(Transcript transcript) {
        this(transcript, Redactor.NONE);
    }

    /** @param known finds the values of secrets that are known in this run */
    public Redaction(Transcript transcript, Redactor known) {
        this.transcript = transcript;
        this.known = known;
    }

    /**
     * Returns an entry of the transcript without its secrets.
     *
     * @throws java.io.UncheckedIOException if the transcript can't be read
     */
    public Entry of(Entry entry) {
        if (entry.kind().isMessage() || entry.kind().isControl()) {
            return mask(entry);
        }
        Set<String> marked = transcript.connections().markedAt(entry.index());
        if (entry.isTyped()) {
            return redact(entry, marked);
        }
        String text = RedactedQuery.of(new String(entry.payload().head(MOST_BYTES), ISO_8859_1), marked);
        return entry.withPayload(Payload.of(known.redact(redact(text, marked).getBytes(ISO_8859_1))));
    }

    private Entry mask(Entry entry) {
        if (known.isEmpty() || entry.size() > MOST_MESSAGE_BYTES) {
            return entry;
        }
        byte[] bytes = entry.payload().head(MOST_MESSAGE_BYTES);
        byte[] masked = known.mask(bytes);
        return masked == bytes ? entry : entry.withPayload(Payload.of(masked));
    }

    /**
     * Redacts an event: only the details of a failure can hold lines of a response, and what a step or rule did and a
     * captured value can hold any text.
     */
    private Entry redact(Entry entry, Set<String> marked) {
        if (entry.event().orElseThrow() instanceof AutomationEvent automation) {
            String json = EventJson.write(automation);
            String redacted = known.redact(json);
            return redacted.equals(json)
                    ? entry
                    : EventJson.read(redacted)
                            .map(entry::withEvent)
                            .orElseGet(() -> entry.withPayload(Payload.of(REDACTED.getBytes(ISO_8859_1))));
        }
        if (entry.event().orElseThrow() instanceof ConnectionEvent.Failed failed
                && !failed.details().isEmpty()) {
            String redacted = known.redact(redact(String.join("\n", failed.details()), marked));
            return entry.withEvent(failed.withDetails(List.of(redacted.split("\n", -1))));
        }
        return entry;
    }

    private static String redact(String text, Set<String> marked) {
        StringJoiner lines = new StringJoiner("\n");
        boolean secret = false;
        for (String line : text.split("\n", -1)) {
            int start = line.startsWith(DETAIL) ? DETAIL.length() : 0;
            boolean folded = line.startsWith(" ", start) || line.startsWith("\t", start);
            int colon = line.indexOf(':', start);
            secret = folded ? secret : colon > start && isSecret(line.substring(start, colon), marked);
            lines.add(secret ? redactLine(line, folded ? start : colon + 1) : line);
        }
        return lines.toString();
    }

    private static boolean isSecret(String name, Set<String> marked) {
        return Header.isSensitive(name) || marked.contains(Header.canonicalName(name));
    }

    private static String redactLine(String line, int from) {
        return line.substring(0, from) + " " + REDACTED + (line.endsWith("\r") ? "\r" : "");
    }
}
