package app.sockeye.transcript.search;

import app.sockeye.payload.Preview;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An entry that a search found, with what a list of hits shows of it.
 *
 * @param index the entry's index
 * @param nanos when it happened, in ns since its transcript's start
 * @param preview one line of its payload around the match
 */
public record Hit(long index, long nanos, EntryKind kind, Optional<Direction> direction, String preview) {
    private static final int MOST_CHARS = 160;
    /** Number of bytes at the payload's start in which the match is searched for the preview. */
    private static final int REACH = 16 << 10;
    /** Number of characters shown before the match. */
    private static final int BEFORE = 16;

    private static final int MOST_BYTES = 32;

    /** Makes a hit of an entry, with a preview: of text around the first match, of other payloads their start. */
    public static Hit of(Entry entry, List<TextPattern> patterns) {
        return new Hit(entry.index(), entry.nanos(), entry.kind(), entry.direction(), preview(entry, patterns));
    }

    private static String preview(Entry entry, List<TextPattern> patterns) {
        return switch (entry.kind()) {
            case BINARY, PING, PONG -> Preview.binary(entry.payload().head(MOST_BYTES), entry.size(), MOST_BYTES);
            case CLOSE ->
                line(CloseReason.parse(entry.payload().head(REACH)).toString().getBytes(StandardCharsets.UTF_8));
            default -> around(Preview.text(entry.payload().head(REACH), entry.size(), REACH), patterns);
        };
    }

    private static String line(byte[] utf8) {
        return Preview.text(utf8, utf8.length, MOST_CHARS);
    }

    private static String around(String text, List<TextPattern> patterns) {
        int hit = patterns.stream()
                .flatMap(pattern -> pattern.spans(text, 1).stream())
                .mapToInt(TextPattern.Span::start)
                .min()
                .orElse(0);
        // As a list is narrow, the match is shown near its left edge.
        int from = hit <= BEFORE ? 0 : hit - BEFORE;
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), from + MOST_CHARS);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
