package app.sockeye.protocol;

import java.nio.ByteBuffer;

/**
 * A frame's header exactly as it was on the wire (RFC 6455 section 5.2), legal or not: {@link #toBytes()} gives back the
 * very bytes.
 *
 * @param bits the first two bytes, big-endian: FIN, RSV1-3, opcode, mask bit and the 7-bit length
 * @param payloadLength payload bytes; a length whose top bit was set on the wire is negative
 * @param maskingKey the 32-bit masking key; 0 where {@link #masked()} is false
 */
public record FrameHeader(int bits, long payloadLength, int maskingKey) {

    /** The most bytes a header takes: 2, the 64-bit length and the masking key. */
    public static final int MAX_LENGTH = 14;

    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;

    public FrameHeader {
        if ((bits & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("more than 16 bits: " + bits);
        }
    }

    /** The header with the shortest length field for a payload, as RFC 6455 section 5.2 demands. */
    public static FrameHeader of(boolean fin, int rsv, int opcodeBits, boolean masked, int maskingKey, long length) {
        int shortLength = length <= 125 ? (int) length : length <= 0xFFFF ? LENGTH_16 : LENGTH_64;
        int first = (fin ? 0x80 : 0) | (rsv & 7) << 4 | opcodeBits & 0xF;
        int second = (masked ? 0x80 : 0) | shortLength;
        return new FrameHeader(first << 8 | second, length, masked ? maskingKey : 0);
    }

    public boolean fin() {
        return (bits & 0x8000) != 0;
    }

    public boolean rsv1() {
        return (bits & 0x4000) != 0;
    }

    public boolean rsv2() {
        return (bits & 0x2000) != 0;
    }

    public boolean rsv3() {
        return (bits & 0x1000) != 0;
    }

    /** The raw four opcode bits. */
    public int opcodeBits() {
        return bits >> 8 & 0xF;
    }

    public Opcode opcode() {
        return Opcode.of(opcodeBits());
    }

    public boolean masked() {
        return (bits & 0x80) != 0;
    }

    /** Bytes of the extended length field: 0, 2 or 8. */
    public int extendedLengthBytes() {
        int shortLength = bits & 0x7F;
        return shortLength == LENGTH_16 ? 2 : shortLength == LENGTH_64 ? 8 : 0;
    }

    /** Bytes of the whole header on the wire, 2 to 14. */
    public int headerLength() {
        return 2 + extendedLengthBytes() + (masked() ? 4 : 0);
    }

    /** Header and payload bytes together. */
    public long wireLength() {
        return headerLength() + payloadLength;
    }

    /** The header's bytes as they were on the wire. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(headerLength());
        out.putShort((short) bits);
        if (extendedLengthBytes() == 2) {
            out.putShort((short) payloadLength);
        } else if (extendedLengthBytes() == 8) {
            out.putLong(payloadLength);
        }
        if (masked()) {
            out.putInt(maskingKey);
        }
        return out.array();
    }
}
