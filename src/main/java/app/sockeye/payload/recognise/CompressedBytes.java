package app.sockeye.payload.recognise;

import app.sockeye.payload.ByteSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** gzip (RFC 1952) or zlib (RFC 1950), decompressed up to a limit, as a few bytes may expand to gigabytes. */
final class CompressedBytes {
    /** Maximum number of decompressed bytes. */
    static final int LARGEST = 16 << 20;

    private static final int DEFLATE = 8;
    private static final int WINDOW_32K = 0x78;
    private static final int PRESET_DICTIONARY = 0x20;
    /** Number of decompressed bytes that is enough to recognise compression. */
    private static final int SAMPLE = 64;

    private static final int PIECE = 1 << 14;

    private CompressedBytes() {}

    static Optional<Recognition> recognise(byte[] bytes) {
        return name(bytes).map(name -> new Recognition(name, () -> parts(bytes)));
    }

    /** {@code gzip} or {@code zlib} if the first bytes can be decompressed; otherwise empty. */
    static Optional<String> name(byte[] bytes) {
        boolean gzip = isGzip(bytes);
        if (!gzip && !isZlib(bytes)) {
            return Optional.empty();
        }
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        boolean whole = inflate(bytes, SAMPLE, sample);
        return whole || sample.size() >= SAMPLE ? Optional.of(gzip ? "gzip" : "zlib") : Optional.empty();
    }

    private static List<Part> parts(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
        boolean whole = inflate(bytes, LARGEST, out);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Content("", out.toByteArray()));
        if (!whole) {
            parts.add(new Part.Fact(
                    "incomplete",
                    out.size() == LARGEST
                            ? "only the first " + ByteSize.format(LARGEST) + " were decompressed"
                            : "the compressed data is damaged or cut off"));
        }
        return parts;
    }

    /** Decompresses at most {@code limit} bytes; returns whether that was everything and without error. */
    private static boolean inflate(byte[] bytes, int limit, ByteArrayOutputStream out) {
        try (InputStream in = isGzip(bytes)
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] piece = new byte[Math.min(PIECE, limit)];
            while (out.size() < limit) {
                int read = in.read(piece, 0, Math.min(piece.length, limit - out.size()));
                if (read < 0) {
                    return true;
                }
                out.write(piece, 0, read);
            }
            return in.read() < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 10 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == DEFLATE;
    }

    /** Whether the bytes have a zlib header without a preset dictionary, which would be unknown. */
    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 6
                && bytes[0] == WINDOW_32K
                && (bytes[1] & PRESET_DICTIONARY) == 0
                && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0;
    }
}
