package app.sockeye.session;

import app.sockeye.client.wire.WireTap;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.SendLoss;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Writes all traffic of a connection into the transcript, and counts its messages. */
final class TranscriptTap implements WireTap {
    private static final String FOLDED =
            "A header of the answer goes on in a second line, which RFC 9112 section 5.2 forbids;"
                    + " it was read as one line.";

    private static final Optional<EntryFlag> REPEATED = Optional.of(EntryFlag.REPEATED);

    private final Appender appender;
    private final MessageTally tally;
    private final AutomaticMessages automatic;
    private final Runnable published;

    /** The open message of each direction; used only by the thread that reads or writes that direction. */
    private Appender.OpenMessage openReceived;

    private Appender.OpenMessage openSent;
    /** Whether data messages are sent in batches, as only a repeat does; used only by the thread that writes. */
    private boolean batches;
    /** The entry of what was sent last; used only by the thread that writes. */
    private long lastSent = NOT_RECORDED;

    /** @param published called after entries were published */
    TranscriptTap(Appender appender, MessageTally tally, AutomaticMessages automatic, Runnable published) {
        this.automatic = automatic;
        this.appender = appender;
        this.tally = tally;
        this.published = published;
    }

    @Override
    public void request(HandshakeRequest request, long nanos) {
        appender.append(EntryKind.HANDSHAKE, Direction.SENT, request.raw(), nanos);
        batchEnd();
    }

    @Override
    public void response(HandshakeResponse response, long nanos) {
        byte[] head = response.raw();
        byte[] body = response.body();
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        appender.append(EntryKind.HANDSHAKE, Direction.RECEIVED, all, nanos);
        if (response.isFolded()) {
            appender.append(EntryKind.NOTE, null, FOLDED.getBytes(StandardCharsets.UTF_8), nanos);
        }
        batchEnd();
    }

    @Override
    public void message(Direction direction, FrameHeader header, byte[] bytes, int offset, int length, long nanos) {
        EntryKind kind = kindOf(header.opcode());
        Optional<EntryFlag> why = direction == Direction.SENT ? why(bytes, offset, length) : Optional.empty();
        long index = why.isPresent()
                ? appender.appendAutomatic(why.get(), kind, header, bytes, offset, length, nanos)
                : appender.append(kind, direction, header, bytes, offset, length, nanos);
        recorded(direction, index);
        tally.message(direction, nanos);
        tally.payload(direction, length);
    }

    private void recorded(Direction direction, long index) {
        if (direction == Direction.SENT) {
            lastSent = index;
        }
    }

    @Override
    public long lastSent() {
        return lastSent;
    }

    /** Why this message is sent, if not by hand. */
    private Optional<EntryFlag> why(byte[] bytes, int offset, int length) {
        return batches ? REPEATED : automatic.take(bytes, offset, length);
    }

    @Override
    public void batches(boolean begin) {
        batches = begin;
    }

    @Override
    public void frame(Direction direction, FrameHeader header, long nanos) {
        Appender.OpenMessage open = open(direction);
        if (open == null) {
            EntryKind kind = kindOf(header.opcode());
            boolean repeated = direction == Direction.SENT && batches && kind.isMessage();
            open = repeated ? appender.beginRepeated(kind) : appender.begin(kind, direction);
            setOpen(direction, open);
        }
        open.frame(header, nanos);
    }

    @Override
    public void payload(Direction direction, byte[] bytes, int offset, int length) {
        open(direction).payload(bytes, offset, length);
        tally.payload(direction, length);
    }

    @Override
    public void compressed(Direction direction, byte[] bytes, int offset, int length) {
        open(direction).compressed(bytes, offset, length);
    }

    @Override
    public void messageEnd(Direction direction, boolean complete, long nanos) {
        recorded(direction, open(direction).end(complete, nanos));
        setOpen(direction, null);
        if (complete || direction == Direction.RECEIVED) {
            tally.message(direction, nanos);
        }
    }

    @Override
    public void unsent(Opcode opcode, byte[] payload, long nanos) {
        appender.appendUnsent(kindOf(opcode), payload, nanos);
    }

    @Override
    public void lost(SendLoss loss, long nanos) {
        appender.append(new ConnectionEvent.Unsent(loss), null, nanos);
    }

    @Override
    public void raw(byte[] bytes, boolean invalid, long nanos) {
        RawFrameRecord record = RawFrameRecord.of(bytes);
        lastSent = appender.appendRaw(
                record.header(), kindOf(record.opcode()), record.payload(), bytes.length, invalid, nanos);
        if (record.opcode() == Opcode.PING) {
            tally.pingSent(record.payload(), nanos);
        } else if (!record.opcode().isControl()) {
            tally.message(Direction.SENT, nanos);
            tally.payload(Direction.SENT, record.payload().length);
        }
    }

    @Override
    public void control(Direction direction, FrameHeader header, byte[] payload, long nanos) {
        recorded(
                direction,
                appender.append(kindOf(header.opcode()), direction, header, payload, 0, payload.length, nanos));
        if (header.opcode() == Opcode.PING && direction == Direction.SENT) {
            tally.pingSent(payload, nanos);
        } else if (header.opcode() == Opcode.PONG && direction == Direction.RECEIVED) {
            tally.pongReceived(payload, nanos);
        }
    }

    @Override
    public void protocolError(Direction direction, ProtocolError error, byte[] bytes, long nanos) {
        appender.append(SessionEvents.fault(error, bytes), direction, nanos);
        batchEnd();
    }

    @Override
    public void batchEnd() {
        appender.publish();
        published.run();
    }

    private Appender.OpenMessage open(Direction direction) {
        return direction == Direction.RECEIVED ? openReceived : openSent;
    }

    private void setOpen(Direction direction, Appender.OpenMessage open) {
        if (direction == Direction.RECEIVED) {
            openReceived = open;
        } else {
            openSent = open;
        }
    }

    private static EntryKind kindOf(Opcode opcode) {
        return switch (opcode) {
            case TEXT -> EntryKind.TEXT;
            case PING -> EntryKind.PING;
            case PONG -> EntryKind.PONG;
            case CLOSE -> EntryKind.CLOSE;
            case BINARY, CONTINUATION, RESERVED -> EntryKind.BINARY;
        };
    }
}
