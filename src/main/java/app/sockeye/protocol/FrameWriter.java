package app.sockeye.protocol;

import java.nio.ByteBuffer;

/**
 * Writes frames (RFC 6455 section 5.2): the header as given, then the payload, masked by the header's key where its
 * mask bit is set. Nothing is checked, so that invalid frames can be written on purpose, for example with a payload of
 * another length than the header's.
 */
public final class FrameWriter {
    private FrameWriter() {}

    /** A whole frame's bytes; the payload array is not changed. */
    public static byte[] toBytes(FrameHeader header, byte[] payload) {
        ByteBuffer out = ByteBuffer.allocate(header.headerLength() + payload.length);
        put(header, payload, 0, payload.length, out);
        return out.array();
    }

    /**
     * Puts a frame into a buffer; the payload array is not changed.
     *
     * @param out array-backed, big-endian, with room for the header and {@code length} bytes
     */
    public static void put(FrameHeader header, byte[] payload, int offset, int length, ByteBuffer out) {
        header.putTo(out);
        int at = out.arrayOffset() + out.position();
        out.put(payload, offset, length);
        if (header.masked()) {
            Masking.apply(header.maskingKey(), 0, out.array(), at, length);
        }
    }
}
