package app.sockeye.dialect.signalr;

import app.sockeye.dialect.stream.Framing;
import java.io.ByteArrayOutputStream;

/** The framing of messages in MessagePack: their length in 7 bits a byte, the lowest first. */
final class PackedFraming implements Framing {
    private static final int LONGEST_LENGTH = 5;

    @Override
    public long length(byte[] bytes, int from, int to) {
        long length = 0;
        for (int i = 0; i < LONGEST_LENGTH; i++) {
            if (from + i >= to) {
                return UNKNOWN;
            }
            length |= (bytes[from + i] & 0x7fL) << 7 * i;
            if (bytes[from + i] >= 0) {
                return length == 0 || length > Integer.MAX_VALUE ? NONSENSE : length + i + 1;
            }
        }
        return NONSENSE;
    }

    /** Where a message begins after its length. */
    static int body(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] < 0) {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    /** A message with its length before it. */
    static byte[] framed(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.length + LONGEST_LENGTH);
        int rest = message.length;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        out.writeBytes(message);
        return out.toByteArray();
    }
}
