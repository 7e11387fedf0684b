package app.sockeye.export.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.json.Pieces;
import app.sockeye.payload.json.JsonString;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the members of an entry's JSON object, without the braces; payloads are written in pieces. Belongs to one
 * thread.
 */
public final class EntryJson {
    private final OutputStream out;
    private final Instant started;
    private final Pieces pieces;

    /** @param started the wall-clock time of the transcript's nanosecond 0 */
    public EntryJson(OutputStream out, Instant started) {
        this(out, started, new Pieces());
    }

    /** As {@link #EntryJson(OutputStream, Instant)}, with pieces that may be shared on one thread. */
    public EntryJson(OutputStream out, Instant started, Pieces pieces) {
        this.pieces = pieces;
        this.out = out;
        this.started = started;
    }

    /**
     * Writes {@code index}, {@code time}, {@code ns}, {@code direction}, {@code kind}, {@code size}, {@code flags},
     * {@code starred}, {@code note}.
     */
    public void head(Entry entry) throws IOException {
        write("\"index\":" + entry.index());
        write(",\"time\":\"" + started.plusNanos(entry.nanos()) + "\",\"ns\":" + entry.nanos());
        if (entry.direction().isPresent()) {
            write(",\"direction\":\"" + name(entry.direction().get()) + "\"");
        }
        write(",\"kind\":\"" + name(entry.kind()) + "\",\"size\":" + entry.size());
        if (!entry.flags().isEmpty()) {
            write(entry.flags().stream()
                    .map(flag -> "\"" + name(flag) + "\"")
                    .sorted()
                    .collect(Collectors.joining(",", ",\"flags\":[", "]")));
        }
        write(mark(entry.mark(), ""));
    }

    /** The members for a mark, each with a comma before it and a prefix to its name; empty without a mark. */
    public static String mark(Mark mark, String prefix) {
        String star = mark.starred() ? ",\"" + prefix + "starred\":true" : "";
        return mark.note().isEmpty() ? star : star + ",\"" + prefix + "note\":" + JsonString.quote(mark.note());
    }

    /**
     * Writes the payload: {@code text} if it is text, else {@code data} in Base64. Before it comes the connection event
     * as {@code event}, if there is one.
     */
    public void content(Entry entry) throws IOException {
        if (entry.isTyped()) {
            write(",\"event\":" + EventJson.write(entry.event().orElseThrow()));
        }
        boolean text = entry.kind() != EntryKind.BINARY && !entry.kind().isControl() && pieces.isUtf8(entry.payload());
        write(text ? ",\"text\":\"" : ",\"data\":\"");
        if (text) {
            pieces.forEach(entry.payload(), (bytes, offset, length) -> JsonString.escape(bytes, offset, length, out));
        } else {
            pieces.base64(entry.payload(), out);
        }
        write("\"");
    }

    /** The name of a direction, kind or flag in JSON. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
