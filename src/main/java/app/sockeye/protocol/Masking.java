package app.sockeye.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The masking of a client's payload (RFC 6455 section 5.3); applying it twice restores the payload. */
public final class Masking {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Masking() {}

    /**
     * Masks or unmasks bytes in place.
     *
     * @param position the position of the first of them in the frame's payload
     */
    public static void apply(int maskingKey, long position, byte[] bytes, int offset, int length) {
        int key = Integer.rotateLeft(maskingKey, (int) (position & 3) * Byte.SIZE);
        long twice = (long) key << Integer.SIZE | key & 0xFFFFFFFFL;
        int end = offset + length;
        int at = offset;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            LONG.set(bytes, at, (long) LONG.get(bytes, at) ^ twice);
        }
        for (; at < end; at++) {
            key = Integer.rotateLeft(key, Byte.SIZE);
            bytes[at] ^= (byte) key;
        }
    }
}
