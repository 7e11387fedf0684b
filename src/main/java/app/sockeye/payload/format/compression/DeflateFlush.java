package app.sockeye.payload.format.compression;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** What writers of zlib and raw deflate do alike. */
final class DeflateFlush {
    private static final int PIECE = 1 << 14;

    private DeflateFlush() {}

    /** Whether bytes end in the empty block that a writer adds to have all of a message sent (zlib's Z_SYNC_FLUSH). */
    static boolean ends(byte[] bytes) {
        int end = bytes.length;
        return end >= 4
                && bytes[end - 4] == 0
                && bytes[end - 3] == 0
                && bytes[end - 2] == (byte) 0xFF
                && bytes[end - 1] == (byte) 0xFF;
    }

    static byte[] compress(byte[] bytes, boolean raw) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
