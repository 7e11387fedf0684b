package app.sockeye.payload.json;

import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;

/** A payload's first bytes as one line, where it may be JSON. */
public final class JsonPreview {
    private JsonPreview() {}

    /** As {@link Preview#text}; JSON of several lines in one, without its indentation. */
    public static String text(byte[] head, long size, int limit) {
        boolean whole = head.length >= size;
        return Preview.line(JsonInOneLine.of(Preview.decoded(head, whole)), whole, limit);
    }

    /** Whether {@link #text} may have more to show of more bytes. */
    public static boolean isIndented(byte[] head) {
        return JsonText.looksLikeJson(head) && new String(head, StandardCharsets.ISO_8859_1).indexOf('\n') >= 0;
    }
}
