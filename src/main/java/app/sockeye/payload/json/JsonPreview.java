package app.sockeye.payload.json;

import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;

/** The first bytes of a payload, which may be JSON, as one line. */
public final class JsonPreview {
    private JsonPreview() {}

    /** Like {@link Preview#text}, but joins the lines of JSON without their indentation. */
    public static String text(byte[] head, long size, int limit) {
        boolean whole = head.length >= size;
        return Preview.line(JsonInOneLine.of(Preview.decoded(head, whole)), whole, limit);
    }

    /** Whether {@link #text} could show more if it had more bytes. */
    public static boolean isIndented(byte[] head) {
        return JsonText.looksLikeJson(head) && new String(head, StandardCharsets.ISO_8859_1).indexOf('\n') >= 0;
    }
}
