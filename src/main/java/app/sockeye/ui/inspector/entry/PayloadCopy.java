package app.sockeye.ui.inspector.entry;

import app.sockeye.payload.HexDump;
import app.sockeye.transcript.EntryKind;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.nio.charset.StandardCharsets;

/**
 * A payload for the clipboard: text as it is, other bytes in hexadecimal.
 *
 * @param notice what was left out and what to do about it, in one sentence; empty where nothing was
 */
public record PayloadCopy(String text, String notice) {
    /** Bytes at most: what copies without a pause that one sees. */
    static final int MOST_BYTES = 4_000_000;

    /** Something whole. */
    public static PayloadCopy all(String text) {
        return new PayloadCopy(text, "");
    }

    public static PayloadCopy of(InspectedEntry shown) {
        byte[] bytes = shown.payload().head(MOST_BYTES);
        long size = shown.payload().size();
        boolean binary = shown.binary() || shown.entry().kind() == EntryKind.CLOSE;
        String text = binary ? HexDump.plain(bytes) : new String(bytes, StandardCharsets.UTF_8);
        String notice = size <= MOST_BYTES ? "" : InspectorTexts.copiedInPart(MOST_BYTES, size);
        return new PayloadCopy(text, notice);
    }
}
