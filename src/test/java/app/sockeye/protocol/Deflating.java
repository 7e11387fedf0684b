package app.sockeye.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses as a server would (RFC 7692 section 7.2.1). */
public final class Deflating {
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    /** One message with a fresh window. */
    public static byte[] message(byte[] plain) {
        return new Deflating().next(plain);
    }

    /** One message that may refer to those before. */
    public byte[] next(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        deflater.setInput(plain);
        int count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        while (count > 0) {
            out.write(buffer, 0, count);
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        }
        return Arrays.copyOf(out.toByteArray(), out.size() - 4);
    }

    /** One message in a block with BFINAL set, and the byte that section 7.2.3.4 puts behind it. */
    public static byte[] finalBlock(byte[] plain) {
        Deflater ending = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        ending.setInput(plain);
        ending.finish();
        byte[] buffer = new byte[plain.length + 1024];
        int count = ending.deflate(buffer);
        return Arrays.copyOf(buffer, count + 1);
    }
}
