package app.sockeye.client.wire;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.MessageInflater;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.Utf8Validator;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;

/**
 * Reports what is received to the tap: small uncompressed messages whole, all others in pieces, inflated; text is
 * checked as it streams in. Never holds a message over 64 KiB in memory. Belongs to the reader thread.
 */
final class Inbound implements FrameReader.Sink {
    /**
     * An uncompressed, unfragmented message up to this size is reported whole, even where the socket delivered it in
     * parts.
     */
    private static final int WHOLE_BYTES = 64 * 1024;
    /** The most bytes a compressed message may inflate to where the user set no limit, against decompression bombs. */
    static final long MAX_INFLATED_BYTES = 1L << 30;

    /** How the connection reacts to frames. */
    interface Reaction {
        void control(FrameHeader header, byte[] payload);

        /** Fails the connection; everything received later is ignored. */
        void breach(ProtocolError error, byte[] bytes);
    }

    private final WireTap tap;
    private final Optional<MessageInflater> inflater;
    private final long maxMessageSize;
    private final Reaction reaction;

    private final byte[] control = new byte[FrameHeader.MAX_CONTROL_PAYLOAD];
    private int controlLength;
    private final Utf8Validator utf8 = new Utf8Validator();

    /** When the bytes being read arrived. */
    private long nanos;

    private FrameHeader frame;
    private boolean text;
    private boolean compressed;
    /** The current message's payload bytes so far. */
    private long size;

    private State state = State.BETWEEN_MESSAGES;
    /**
     * The bytes received so far of a message that will be reported whole; null until the first that arrives in parts.
     */
    private byte[] whole;

    private enum State {
        BETWEEN_MESSAGES,
        /** In a message that will be reported whole. */
        IN_WHOLE,
        /** In a message reported in pieces. */
        IN_PIECES,
        /** The connection is being failed or closed: all further bytes are ignored. */
        OVER
    }

    /** @param maxMessageSize 0 for no limit */
    Inbound(WireTap tap, Optional<MessageInflater> inflater, long maxMessageSize, Reaction reaction) {
        this.tap = tap;
        this.inflater = inflater;
        this.maxMessageSize = maxMessageSize;
        this.reaction = reaction;
    }

    /** Sets the arrival time of the bytes read next. */
    void at(long arrivalNanos) {
        nanos = arrivalNanos;
    }

    @Override
    public void header(FrameHeader header) {
        if (state == State.OVER) {
            return;
        }
        frame = header;
        if (header.opcode().isControl()) {
            controlLength = 0;
            return;
        }
        if (header.opcode().opensMessage()) {
            open(header);
        }
        if (state == State.IN_PIECES) {
            tap.frame(Direction.RECEIVED, header, nanos);
        }
        if (!compressed && tooBig(header.payloadLength())) {
            fail(tooBigError(), header.toBytes());
        }
    }

    private void open(FrameHeader header) {
        text = header.opcode() == Opcode.TEXT;
        compressed = header.rsv1();
        size = 0;
        utf8.reset();
        boolean isWhole = header.fin() && !compressed && header.payloadLength() <= WHOLE_BYTES;
        state = isWhole ? State.IN_WHOLE : State.IN_PIECES;
    }

    private boolean tooBig(long more) {
        long limit = maxMessageSize > 0 ? maxMessageSize : compressed ? MAX_INFLATED_BYTES : Long.MAX_VALUE;
        return more > limit - size;
    }

    private ProtocolError tooBigError() {
        return ProtocolError.limit(
                maxMessageSize > 0
                        ? "A message is over the limit of " + maxMessageSize + " bytes set here."
                        : "A compressed message inflates to more than " + MAX_INFLATED_BYTES
                                + " bytes, the limit where none is set here.");
    }

    @Override
    public void payload(byte[] bytes, int offset, int length, boolean last) {
        if (state == State.OVER) {
            return;
        }
        if (frame.opcode().isControl()) {
            controlPayload(bytes, offset, length, last);
        } else if (state == State.IN_WHOLE) {
            wholePayload(bytes, offset, length, last);
        } else {
            piece(bytes, offset, length, last && frame.fin());
        }
    }

    private void controlPayload(byte[] bytes, int offset, int length, boolean last) {
        System.arraycopy(bytes, offset, control, controlLength, length);
        controlLength += length;
        if (last) {
            byte[] payload = Arrays.copyOf(control, controlLength);
            tap.control(Direction.RECEIVED, frame, payload, nanos);
            reaction.control(frame, payload);
        }
    }

    private void wholePayload(byte[] bytes, int offset, int length, boolean last) {
        if (last && size == 0) {
            tellWhole(bytes, offset, length);
            return;
        }
        if (size == 0) {
            whole = new byte[(int) frame.payloadLength()];
        }
        System.arraycopy(bytes, offset, whole, (int) size, length);
        size += length;
        if (last) {
            byte[] message = whole;
            whole = null;
            tellWhole(message, 0, message.length);
        }
    }

    private void tellWhole(byte[] bytes, int offset, int length) {
        if (text && !Utf8Validator.isValid(bytes, offset, length)) {
            state = State.IN_PIECES;
            size = 0;
            tap.frame(Direction.RECEIVED, frame, nanos);
            piece(bytes, offset, length, true);
            return;
        }
        tap.message(Direction.RECEIVED, frame, bytes, offset, length, nanos);
        state = State.BETWEEN_MESSAGES;
    }

    private void piece(byte[] bytes, int offset, int length, boolean lastOfMessage) {
        try {
            if (compressed) {
                tap.compressed(Direction.RECEIVED, bytes, offset, length);
                MessageInflater inflating = inflater.orElseThrow();
                inflating.inflate(bytes, offset, length, this::plain);
                if (lastOfMessage && state == State.IN_PIECES) {
                    inflating.endMessage(this::plain);
                }
            } else {
                plain(bytes, offset, length);
            }
        } catch (DataFormatException e) {
            fail(
                    new ProtocolError(
                            "RFC 7692 section 7.2.2",
                            "A compressed message can't be inflated: " + e.getMessage() + ".",
                            CloseCode.INVALID_PAYLOAD),
                    frame.toBytes());
        }
        if (lastOfMessage && state == State.IN_PIECES) {
            endMessage();
        }
    }

    /** Handles uncompressed or inflated bytes of a message in pieces; false where they fail the connection. */
    private boolean plain(byte[] bytes, int offset, int length) {
        if (compressed && tooBig(length)) {
            fail(tooBigError(), frame.toBytes());
            return false;
        }
        size += length;
        if (length > 0) {
            tap.payload(Direction.RECEIVED, bytes, offset, length);
        }
        if (text && !utf8.accept(bytes, offset, length)) {
            fail(utf8Error(" from its byte " + utf8.accepted() + " on"), frame.toBytes());
            return false;
        }
        return true;
    }

    private void endMessage() {
        if (text && !utf8.isComplete()) {
            fail(utf8Error(": it ends inside a character"), frame.toBytes());
            return;
        }
        state = State.BETWEEN_MESSAGES;
        tap.messageEnd(Direction.RECEIVED, true, nanos);
    }

    private static ProtocolError utf8Error(String where) {
        return new ProtocolError(
                "RFC 6455 section 8.1", "A text message isn't UTF-8" + where + ".", CloseCode.INVALID_PAYLOAD);
    }

    private void fail(ProtocolError error, byte[] bytes) {
        end();
        reaction.breach(error, bytes);
    }

    /** Ignores everything received after this; an unfinished message is reported as far as it was received. */
    void end() {
        if (state == State.IN_WHOLE) {
            tap.frame(Direction.RECEIVED, frame, nanos);
            if (whole != null) {
                tap.payload(Direction.RECEIVED, whole, 0, (int) size);
            }
            state = State.IN_PIECES;
        }
        if (state == State.IN_PIECES) {
            tap.messageEnd(Direction.RECEIVED, false, nanos);
        }
        state = State.OVER;
    }
}
