package app.sockeye.client.wire;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Masking;
import app.sockeye.protocol.Outgoing;
import java.util.Arrays;
import java.util.Optional;

/**
 * A frame on its way to the socket.
 *
 * @param bytes as sent
 * @param payload holds its payload, neither masked nor compressed
 * @param of what the user asked to send; null where the frame answers the server
 * @param last whether this is the last frame of that
 * @param raw a frame that is sent as it is; empty for one that was made here
 */
record OutgoingFrame(
        FrameHeader header,
        byte[] bytes,
        byte[] payload,
        int offset,
        int length,
        QueuedSend of,
        boolean last,
        Optional<Outgoing.RawBytes> raw) {
    private static final FrameHeader NO_HEADER = FrameHeader.of(false, 0, 0, false, 0, 0);
    private static final byte[] NO_PAYLOAD = {};

    /** A frame that Tyrus made. */
    OutgoingFrame(
            FrameHeader header, byte[] bytes, byte[] payload, int offset, int length, QueuedSend of, boolean last) {
        this(header, bytes, payload, offset, length, of, last, Optional.empty());
    }

    /** A frame that is sent as it is; its bytes tell all of it. */
    static OutgoingFrame raw(Outgoing.RawBytes raw, QueuedSend of, boolean last) {
        int length = raw.bytes().length;
        return new OutgoingFrame(NO_HEADER, raw.bytes(), NO_PAYLOAD, 0, length, of, last, Optional.of(raw));
    }

    /** The same as the last frame of what it belongs to, or not. */
    OutgoingFrame withLast(boolean isLast) {
        return isLast == last ? this : new OutgoingFrame(header, bytes, payload, offset, length, of, isLast, raw);
    }

    /** A control frame; its payload is unmasked from its bytes. */
    static OutgoingFrame control(byte[] bytes, QueuedSend of) {
        return control(bytes, of, true);
    }

    /** As {@link #control(byte[], QueuedSend)}, for one of several frames. */
    static OutgoingFrame control(byte[] bytes, QueuedSend of, boolean last) {
        FrameHeader header = FrameHeader.parse(bytes, 0);
        byte[] payload = new byte[(int) header.payloadLength()];
        System.arraycopy(bytes, header.headerLength(), payload, 0, payload.length);
        Masking.apply(header.maskingKey(), 0, payload, 0, payload.length);
        return new OutgoingFrame(header, bytes, payload, 0, payload.length, of, last);
    }

    /** Payload bytes as they are on the wire, not masked, among the first {@code taken} bytes of the frame. */
    byte[] onWire(int taken) {
        byte[] some = Arrays.copyOfRange(bytes, header.headerLength(), Math.max(header.headerLength(), taken));
        Masking.apply(header.maskingKey(), 0, some, 0, some.length);
        return some;
    }

    /**
     * Payload bytes among the first {@code taken} bytes of the frame. A compressed payload can't be split: it counts once
     * all of it is there.
     */
    int payloadIn(int taken) {
        boolean compressed = header.rsv1() || header.payloadLength() != length;
        if (compressed) {
            return taken < bytes.length ? 0 : length;
        }
        return Math.min(length, Math.max(0, taken - header.headerLength()));
    }
}
