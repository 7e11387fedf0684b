package app.sockeye.ui.inspector.entry;

import app.sockeye.payload.HexDump;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.nio.charset.StandardCharsets;

/**
 * A payload for the clipboard: text as it is, other bytes in hexadecimal.
 *
 * @param notice what was left out and what to do about it, in one sentence; empty where nothing was
 */
public record PayloadCopy(String text, String notice) {
    /** Most bytes copied: as many as are copied without a visible pause. */
    static final int MOST_BYTES = 4_000_000;

    /** A copy of which nothing is left out. */
    public static PayloadCopy all(String text) {
        return new PayloadCopy(text, "");
    }

    /** Reads and copies the bytes shown; for a background thread. */
    public static PayloadCopy of(InspectedEntry shown) {
        byte[] bytes = shown.payload().head(MOST_BYTES);
        long size = shown.payload().size();
        boolean binary = shown.binary() || shown.entry().kind() == EntryKind.CLOSE;
        String text = binary ? HexDump.plain(bytes) : new String(bytes, StandardCharsets.UTF_8);
        String notice = size <= MOST_BYTES ? "" : InspectorTexts.copiedInPart(MOST_BYTES, size);
        return new PayloadCopy(text, notice);
    }
}
