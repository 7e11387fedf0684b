package app.sockeye.payload;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Counts line feeds. */
public final class LineCount {
    private static final int PIECE = 1 << 16;

    private LineCount() {}

    /** The number of line feeds before a position. */
    public static long before(ByteSource source, long end, Charset charset) {
        byte[] piece = new byte[PIECE];
        int unit = CharacterEdge.isUtf16(charset) ? 2 : 1;
        int feedAt = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
        long lines = 0;
        for (long at = 0; at < end; at += PIECE) {
            int length = source.read(at, piece, 0, (int) Math.min(PIECE, end - at));
            for (int i = 0; i + unit <= length; i += unit) {
                if (piece[i + feedAt] == '\n' && (unit == 1 || piece[i + 1 - feedAt] == 0)) {
                    lines++;
                }
            }
        }
        return lines;
    }
}
