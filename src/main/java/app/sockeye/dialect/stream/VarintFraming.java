package app.sockeye.dialect.stream;

import java.io.ByteArrayOutputStream;

/**
 * Packets with their length before them, in 7 bits a byte, the lowest first; none of them is empty. Without state; safe on
 * any thread.
 */
public final class VarintFraming implements Framing {
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

    /** Where a packet begins after its length. */
    public static int body(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] < 0) {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    /** A packet, which may be empty, with its length before it. */
    public static byte[] framed(byte[] packet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(packet.length + LONGEST_LENGTH);
        int rest = packet.length;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        out.writeBytes(packet);
        return out.toByteArray();
    }
}
