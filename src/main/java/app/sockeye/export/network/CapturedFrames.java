package app.sockeye.export.network;

import app.sockeye.export.input.NewSession;
import app.sockeye.files.Reason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.MessageInflater;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.DataFormatException;

/** Reads the frames of one direction of a captured connection into a session. Belongs to one thread. */
final class CapturedFrames implements FrameReader.Sink, Closeable {
    /** Maximum decompressed size of a message; a larger one is taken for a decompression bomb. */
    private static final long MOST_INFLATED_BYTES = 1L << 30;

    /** Maximum number of entries for protocol violations; further ones are only counted. */
    private static final int MOST_VIOLATIONS = 100;

    private final NewSession session;
    private final Direction direction;
    private final FrameReader reader;
    private final Optional<MessageInflater> inflater;

    private final byte[] control = new byte[FrameHeader.MAX_CONTROL_PAYLOAD];
    private int controlLength;
    private FrameHeader frame;
    /** Null between messages. */
    private Appender.OpenMessage message;

    private boolean compressed;
    private long inflated;
    private long now;
    private long entries;
    /** The rule that the current frame breaks; null for none. */
    private ProtocolError violation;

    private long violations;
    private boolean closed;
    /** Whether nothing more can be read. */
    private boolean stopped;

    /** @param noContextTakeover the parameter of permessage-deflate; empty if that was not negotiated */
    CapturedFrames(NewSession session, Direction direction, Optional<Boolean> noContextTakeover) {
        this.session = session;
        this.direction = direction;
        this.reader = FrameReader.lenient(direction, noContextTakeover.isPresent());
        this.inflater = noContextTakeover.map(MessageInflater::new);
    }

    long entries() {
        return entries;
    }

    /** Whether a close frame was read. */
    boolean isClosed() {
        return closed;
    }

    /** Reads bytes, which it may change; {@code nanos} is their time in ns since the session's start. */
    void take(ByteBuffer bytes, long nanos) {
        now = nanos;
        if (!stopped) {
            Optional<ProtocolError> breach = reader.read(bytes, this);
            breach.ifPresent(error -> stop(error.sentence(), error.section()));
        }
    }

    /** @param bytesMissing whether the capture lacks bytes of this direction */
    void end(long nanos, boolean bytesMissing) {
        now = nanos;
        if (bytesMissing && !stopped) {
            stop("Packets are missing from the capture here, so the frames after them can't be read.", "");
        }
        endMessage(false);
        if (violations > MOST_VIOLATIONS) {
            error((violations - MOST_VIOLATIONS) + " more frames break a rule.", "");
        }
    }

    @Override
    public void violation(ProtocolError error) {
        violation = error;
    }

    @Override
    public void header(FrameHeader header) {
        frame = header;
        controlLength = 0;
        if (header.opcode().isControl() || stopped) {
            return;
        }
        if (header.opcode() != Opcode.CONTINUATION) {
            message = session.appender()
                    .begin(header.opcode() == Opcode.TEXT ? EntryKind.TEXT : EntryKind.BINARY, direction);
            compressed = header.rsv1();
            inflated = 0;
        }
        message.frame(header, now);
    }

    @Override
    public void payload(byte[] bytes, int offset, int length, boolean last) {
        if (stopped) {
            return;
        }
        if (frame.opcode().isControl()) {
            System.arraycopy(bytes, offset, control, controlLength, length);
            controlLength += length;
            if (last) {
                session.appender().append(kind(), direction, frame, control, 0, controlLength, now);
                entries++;
                closed |= frame.opcode() == Opcode.CLOSE;
                tellViolation();
            }
            return;
        }
        if (!compressed) {
            message.payload(bytes, offset, length);
        } else {
            message.compressed(bytes, offset, length);
            inflate(bytes, offset, length, last && frame.fin());
        }
        if (last && frame.fin() && message != null) {
            endMessage(true);
        }
        if (last) {
            tellViolation();
        }
    }

    /** Records a violation; call it after the frame in question was recorded. */
    private void tellViolation() {
        if (violation != null && ++violations <= MOST_VIOLATIONS) {
            error(violation.sentence(), violation.section());
        }
        violation = null;
    }

    private void inflate(byte[] bytes, int offset, int length, boolean messageEnds) {
        MessageInflater inflating = inflater.orElseThrow();
        try {
            inflating.inflate(bytes, offset, length, this::takeInflated);
            if (messageEnds) {
                inflating.endMessage(this::takeInflated);
            }
        } catch (DataFormatException e) {
            stop("A compressed message can't be decompressed: " + Reason.of(e) + ".", "");
        }
        if (inflated > MOST_INFLATED_BYTES) {
            stop("A message decompresses to more than 1 GiB; the rest is left out.", "");
        }
    }

    private boolean takeInflated(byte[] bytes, int offset, int length) {
        message.payload(bytes, offset, length);
        inflated += length;
        return inflated <= MOST_INFLATED_BYTES;
    }

    private void stop(String sentence, String section) {
        endMessage(false);
        error(sentence, section);
        stopped = true;
    }

    /** @param section the RFC and section that is broken; empty for none */
    private void error(String sentence, String section) {
        ConnectionEvent fault = new ConnectionEvent.Fault(sentence, section, 0, false, "");
        session.appender().append(fault, direction, now);
        entries++;
    }

    private void endMessage(boolean complete) {
        if (message != null) {
            message.end(complete, now);
            message = null;
            entries++;
        }
    }

    private EntryKind kind() {
        return switch (frame.opcode()) {
            case PING -> EntryKind.PING;
            case PONG -> EntryKind.PONG;
            default -> EntryKind.CLOSE;
        };
    }

    @Override
    public void close() {
        inflater.ifPresent(MessageInflater::end);
    }
}
