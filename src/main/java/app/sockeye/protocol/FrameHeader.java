package app.sockeye.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A frame's header exactly as it was on the wire (RFC 6455 section 5.2), valid or not: {@link #toBytes()} returns the
 * same bytes.
 *
 * @param bits the first two bytes, big-endian: FIN, RSV1-3, opcode, mask bit and the 7-bit length
 * @param payloadLength the payload's length in bytes; negative where the top bit was set on the wire
 * @param maskingKey the 32-bit masking key; 0 where {@link #masked()} is false
 */
public record FrameHeader(int bits, long payloadLength, int maskingKey) {

    /** The most bytes a header takes: 2, the 64-bit length and the masking key. */
    public static final int MAX_LENGTH = 14;

    /** The most payload bytes of a control frame (RFC 6455 section 5.5). */
    public static final int MAX_CONTROL_PAYLOAD = 125;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;

    public FrameHeader {
        if ((bits & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("more than 16 bits: " + bits);
        }
        int shortLength = bits & 0x7F;
        boolean told = shortLength < LENGTH_16
                ? payloadLength == shortLength
                : shortLength == LENGTH_64 || payloadLength >= 0 && payloadLength <= 0xFFFF;
        if (!told) {
            throw new IllegalArgumentException(
                    "a length field of " + shortLength + " can't tell the length " + payloadLength);
        }
        if (maskingKey != 0 && (bits & 0x80) == 0) {
            throw new IllegalArgumentException("a masking key, but the mask bit is clear");
        }
    }

    /** The header with the shortest length field for a payload, as RFC 6455 section 5.2 demands. */
    public static FrameHeader of(boolean fin, int rsv, int opcodeBits, boolean masked, int maskingKey, long length) {
        int shortLength =
                switch (extendedLengthBytes(length)) {
                    case 0 -> (int) length;
                    case 2 -> LENGTH_16;
                    default -> LENGTH_64;
                };
        int first = (fin ? 0x80 : 0) | (rsv & 7) << 4 | opcodeBits & 0xF;
        int second = (masked ? 0x80 : 0) | shortLength;
        return new FrameHeader(first << 8 | second, length, masked ? maskingKey : 0);
    }

    /**
     * The header that begins at an offset; the array must hold the whole header, whose length its first two bytes
     * determine.
     */
    public static FrameHeader parse(byte[] array, int offset) {
        int bits = (short) SHORT.get(array, offset) & 0xFFFF;
        int lengthAt = offset + 2;
        int shortLength = bits & 0x7F;
        long length = shortLength;
        int keyAt = lengthAt;
        if (shortLength == LENGTH_16) {
            length = (short) SHORT.get(array, lengthAt) & 0xFFFF;
            keyAt += 2;
        } else if (shortLength == LENGTH_64) {
            length = (long) LONG.get(array, lengthAt);
            keyAt += 8;
        }
        return new FrameHeader(bits, length, (bits & 0x80) == 0 ? 0 : (int) INT.get(array, keyAt));
    }

    /** Whether this is the last frame of its message. */
    public boolean fin() {
        return (bits & 0x8000) != 0;
    }

    /** Whether RSV1 is set, which marks a compressed message (RFC 7692 section 6). */
    public boolean rsv1() {
        return (bits & 0x4000) != 0;
    }

    /** Whether RSV2 is set. */
    public boolean rsv2() {
        return (bits & 0x2000) != 0;
    }

    /** Whether RSV3 is set. */
    public boolean rsv3() {
        return (bits & 0x1000) != 0;
    }

    /** RSV1 to RSV3 as three bits, RSV1 the highest. */
    public int rsv() {
        return bits >> 12 & 7;
    }

    /** The raw four opcode bits. */
    public int opcodeBits() {
        return bits >> 8 & 0xF;
    }

    /** The opcode; {@link Opcode#RESERVED} where RFC 6455 leaves it undefined. */
    public Opcode opcode() {
        return Opcode.of(opcodeBits());
    }

    /** Whether the mask bit is set, so that a masking key follows. */
    public boolean masked() {
        return (bits & 0x80) != 0;
    }

    /** The 7-bit length field: the length itself, or 126 and 127 for the 16-bit and 64-bit fields that follow. */
    public int shortLength() {
        return bits & 0x7F;
    }

    /** Bytes of the extended length field: 0, 2 or 8. */
    public int extendedLengthBytes() {
        int shortLength = shortLength();
        return shortLength == LENGTH_16 ? 2 : shortLength == LENGTH_64 ? 8 : 0;
    }

    /** Bytes of the extended length field in the shortest form of an unsigned length. */
    static int extendedLengthBytes(long length) {
        return length < 0 || length > 0xFFFF ? 8 : length > MAX_CONTROL_PAYLOAD ? 2 : 0;
    }

    /** Bytes of the whole header on the wire, 2 to 14. */
    public int headerLength() {
        return 2 + extendedLengthBytes() + (masked() ? 4 : 0);
    }

    /** Header and payload bytes together. */
    public long wireLength() {
        return headerLength() + payloadLength;
    }

    /**
     * The same header with its length in 7, 16 or 64 bits (0, 2 or 8 extra bytes), even if that is not the shortest
     * form.
     */
    public FrameHeader withExtendedLengthBytes(int bytes) {
        int field =
                switch (bytes) {
                    case 0 -> (int) Math.min(payloadLength, LENGTH_16 - 1);
                    case 2 -> LENGTH_16;
                    case 8 -> LENGTH_64;
                    default -> throw new IllegalArgumentException("a length field has 0, 2 or 8 extra bytes: " + bytes);
                };
        return new FrameHeader(bits & ~0x7F | field, payloadLength, maskingKey);
    }

    /** The header's bytes as they were on the wire. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(headerLength());
        putTo(out);
        return out.array();
    }

    /** Puts the header's bytes, {@link #headerLength()} of them, into a big-endian buffer. */
    public void putTo(ByteBuffer out) {
        out.putShort((short) bits);
        if (extendedLengthBytes() == 2) {
            out.putShort((short) payloadLength);
        } else if (extendedLengthBytes() == 8) {
            out.putLong(payloadLength);
        }
        if (masked()) {
            out.putInt(maskingKey);
        }
    }
}
