package app.sockeye.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts one direction of a connection's bytes into frames, however they are split, and checks each header as soon as its
 * bytes are there (RFC 6455 section 5). It holds no payload but a close frame's: bytes are handed on in place, unmasked.
 * Whether text is UTF-8 is for the sink to check, as it may be compressed. Not thread-safe.
 */
public final class FrameReader {

    /** Receives what {@link FrameReader} finds, on the thread that feeds it. */
    public interface Sink {
        /** A header is complete and legal; its payload follows in {@link #payload} calls. */
        void header(FrameHeader header);

        /**
         * The next bytes of the current frame's payload, unmasked in place. A close frame whose body is refused never
         * gets its last call.
         *
         * @param last whether they end the frame; an empty payload is told by one call with length 0
         */
        void payload(byte[] bytes, int offset, int length, boolean last);

        /** The header that comes next breaks a rule that a lenient reader passes over. */
        default void violation(ProtocolError error) {}
    }

    private final FrameRules rules;

    /** The bytes of a header that isn't whole yet, or was refused. */
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
     * @param direction which way the bytes go: a server's frames must not be masked, a client's must (RFC 6455 section
     *     5.1)
     * @param rsv1Allowed whether permessage-deflate was negotiated (RFC 7692 section 6)
     */
    public FrameReader(Direction direction, boolean rsv1Allowed) {
        this(new FrameRules(direction, rsv1Allowed, false));
    }

    private FrameReader(FrameRules rules) {
        this.rules = rules;
    }

    /**
     * A reader of what others sent to each other: it reads on where a frame breaks the rules of masking or of the
     * shortest length, and tells {@link Sink#violation}.
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

    /** The bytes of the header being read or refused, as far as they came; empty inside a payload. */
    public byte[] headerBytes() {
        return Arrays.copyOf(headerBytes, headerCount);
    }

    /** What of the wire breaks the rules: of a close frame with a refused body all bytes, else those of its header. */
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

    /** Reads a header, from the array where it is whole there; returns where it ends. */
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

    /** Reads a header that is split, short of 14 bytes or illegal: a stage at a time, keeping its bytes. */
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

    /** Hands on what there is of the frame's payload; returns where it ends. */
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
