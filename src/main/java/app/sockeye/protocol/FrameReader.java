package app.sockeye.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits one direction of a connection's bytes into frames, in whatever parts they arrive, and checks each header as
 * soon as it is complete (RFC 6455 section 5). It holds no payload except a close frame's: bytes are passed on in
 * place, unmasked. The sink must check that text is UTF-8, as it may be compressed. Not thread-safe.
 */
public final class FrameReader {

    /** Receives frames from {@link FrameReader}, on the thread that calls {@link #read}. */
    public interface Sink {
        /** A complete, valid header; its payload follows in {@link #payload} calls. */
        void header(FrameHeader header);

        /**
         * The next bytes of the current frame's payload, unmasked in place. A close frame whose body is invalid never
         * gets its last call.
         *
         * @param last whether they end the frame; an empty payload is passed in one call with length 0
         */
        void payload(byte[] bytes, int offset, int length, boolean last);

        /** The next header breaks a rule that a lenient reader tolerates. */
        default void violation(ProtocolError error) {}
    }

    private final FrameRules rules;

    /** The bytes of a header that is incomplete or was refused. */
    private final byte[] headerBytes = new byte[FrameHeader.MAX_LENGTH];

    private int headerCount;
    /** The frame whose payload is being read; null between frames and inside a header. */
    private FrameHeader frame;

    private long payloadRead;
    private final byte[] closeBody = new byte[FrameHeader.MAX_CONTROL_PAYLOAD];
    /** Whether a fragmented message waits for its last frame. */
    private boolean messageOpen;

    private ProtocolError breach;
    /** A close frame whose body was refused; null where none was. */
    private byte[] refusedClose;

    /**
     * @param direction the direction of the bytes: a server's frames must not be masked, a client's must be (RFC 6455
     *     section 5.1)
     * @param rsv1Allowed whether permessage-deflate was negotiated (RFC 7692 section 6)
     */
    public FrameReader(Direction direction, boolean rsv1Allowed) {
        this(new FrameRules(direction, rsv1Allowed, false));
    }

    private FrameReader(FrameRules rules) {
        this.rules = rules;
    }

    /**
     * A reader for traffic recorded by other tools: it continues where a frame breaks the rules on masking or on the
     * shortest length, and reports that to {@link Sink#violation}.
     */
    public static FrameReader lenient(Direction direction, boolean rsv1Allowed) {
        return new FrameReader(new FrameRules(direction, rsv1Allowed, true));
    }

    /**
     * Reads all remaining bytes of an array-backed buffer, which it may unmask in place.
     *
     * @return the breach that ends this connection; nothing after it is read, now or later, and the buffer's position
     *     is where the offending frame begins in it (or unmoved where it began in an earlier buffer)
     */
    public Optional<ProtocolError> read(ByteBuffer bytes, Sink sink) {
        if (breach == null) {
            int base = bytes.arrayOffset();
            int stopped = readFrames(bytes.array(), base + bytes.position(), base + bytes.limit(), sink);
            bytes.position(stopped - base);
        }
        return Optional.ofNullable(breach);
    }

    /** The bytes received so far of the header being read or refused; empty inside a payload. */
    public byte[] headerBytes() {
        return Arrays.copyOf(headerBytes, headerCount);
    }

    /** The bytes that break the rules: a whole close frame where its body is invalid, else the header's bytes. */
    public byte[] offendingBytes() {
        return refusedClose == null ? headerBytes() : refusedClose.clone();
    }

    private int readFrames(byte[] array, int from, int end, Sink sink) {
        int frameStart = from;
        int at = from;
        while (at < end) {
            if (frame == null) {
                frameStart = at;
                at = readHeader(array, at, end);
                if (breach != null) {
                    return frameStart;
                }
                if (frame == null) {
                    return end;
                }
                ProtocolError tolerated = rules.tolerated(frame);
                if (tolerated != null) {
                    sink.violation(tolerated);
                }
                sink.header(frame);
            }
            at = readPayload(array, at, end, sink);
            if (breach != null) {
                return frameStart;
            }
        }
        return end;
    }

    /** Reads a header, directly from the array where it is complete there; returns where it ends. */
    private int readHeader(byte[] array, int at, int end) {
        if (headerCount > 0 || end - at < FrameHeader.MAX_LENGTH) {
            return gatherHeader(array, at, end);
        }
        FrameHeader header = FrameHeader.parse(array, at);
        if (rules.breachOfBits(header, messageOpen) != null || rules.breachOfLength(header) != null) {
            return gatherHeader(array, at, end);
        }
        open(header);
        return at + header.headerLength();
    }

    /** Reads a header that is split, near the end of the array or invalid: in stages, keeping its bytes. */
    private int gatherHeader(byte[] array, int from, int end) {
        int at = gather(array, from, end, 2);
        if (headerCount < 2) {
            return at;
        }
        FrameHeader header = FrameHeader.parse(headerBytes, 0);
        at = gather(array, at, end, header.headerLength());
        header = FrameHeader.parse(headerBytes, 0);
        breach = rules.breachOfBits(header, messageOpen);
        if (breach == null && headerCount >= 2 + header.extendedLengthBytes()) {
            breach = rules.breachOfLength(header);
        }
        if (breach == null && headerCount == header.headerLength()) {
            open(header);
            headerCount = 0;
        }
        return at;
    }

    private int gather(byte[] array, int at, int end, int wanted) {
        int count = Math.max(0, Math.min(end - at, wanted - headerCount));
        System.arraycopy(array, at, headerBytes, headerCount, count);
        headerCount += count;
        return at + count;
    }

    private void open(FrameHeader header) {
        frame = header;
        payloadRead = 0;
        if (!header.opcode().isControl()) {
            messageOpen = !header.fin();
        }
    }

    private void checkClose(boolean last) {
        byte[] body = Arrays.copyOf(closeBody, (int) frame.payloadLength());
        breach = last ? CloseRules.breachOf(body) : null;
        refusedClose = breach == null ? null : FrameWriter.toBytes(frame, body);
    }

    /** Passes on the available bytes of the frame's payload; returns where they end. */
    private int readPayload(byte[] array, int at, int end, Sink sink) {
        int length = (int) Math.min(end - at, frame.payloadLength() - payloadRead);
        if (frame.masked()) {
            Masking.apply(frame.maskingKey(), payloadRead, array, at, length);
        }
        boolean last = payloadRead + length == frame.payloadLength();
        if (frame.opcode() == Opcode.CLOSE) {
            System.arraycopy(array, at, closeBody, (int) payloadRead, length);
            checkClose(last);
        }
        payloadRead += length;
        if (length > 0 || last) {
            sink.payload(array, at, length, last && breach == null);
        }
        frame = last ? null : frame;
        return at + length;
    }
}
