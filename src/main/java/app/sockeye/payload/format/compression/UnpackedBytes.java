package app.sockeye.payload.format.compression;

import app.sockeye.payload.ByteSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What compressed bytes unpacked to.
 *
 * @param end how far that went
 */
record UnpackedBytes(byte[] bytes, End end) {
    /** How many unpacked bytes are enough to recognise a compression. */
    static final int SAMPLE = 64;

    private static final int PIECE = 1 << 14;

    /** Why unpacking ended. */
    enum End {
        WHOLE,
        TOO_LARGE,
        DAMAGED
    }

    static UnpackedBytes of(CompressedFormat format, byte[] compressed, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[Math.min(limit, PIECE)];
        try (InputStream in = format.stream(compressed)) {
            int count = 0;
            while (count >= 0 && out.size() < limit) {
                out.write(piece, 0, count);
                count = in.read(piece, 0, Math.min(piece.length, Math.max(1, limit - out.size() - count)));
            }
            return new UnpackedBytes(out.toByteArray(), count < 0 ? End.WHOLE : End.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            // The libraries refuse damaged bytes by exceptions of many types.
            return new UnpackedBytes(out.toByteArray(), End.DAMAGED);
        }
    }

    boolean isWhole() {
        return end == End.WHOLE;
    }

    /**
     * Why it is not whole.
     *
     * @param reasons why bytes of this format may be of no use
     */
    String sentence(String reasons) {
        return end == End.TOO_LARGE
                ? "Only the first " + ByteSize.format(bytes.length) + " were unpacked."
                : "The compressed bytes " + reasons + "; " + bytes.length + " bytes could be unpacked.";
    }
}
