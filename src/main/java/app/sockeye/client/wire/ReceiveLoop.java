package app.sockeye.client.wire;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.MessageInflater;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The reader: splits the socket's bytes into frames, reports them to the tap, and has the writer answer pings and
 * close. Messages are not passed on to Tyrus, where nothing would use them.
 */
final class ReceiveLoop implements Inbound.Reaction {
    private static final int MIN_BUFFER_BYTES = 8 * 1024;
    private static final int MAX_BUFFER_BYTES = 128 * 1024;
    /** After this many small reads in a row, a grown buffer is freed. */
    private static final int QUIET_READS = 64;

    private final InputStream in;
    private final WireTap tap;
    private final Inbound inbound;
    private final FrameReader frames;
    private final SendQueue queue;
    private final TapOrder order;
    private final ClosingHandshake closing;
    private final CloseWait wait;
    private final ReadClock clock;
    private final Upkeep upkeep;
    private final long limit;
    /** When the bytes being read arrived. */
    private long arrival;

    private int quietReads;

    /** Whether further bytes are only read so that the server can finish sending, and ignored. */
    private boolean draining;

    ReceiveLoop(
            InputStream in,
            WireTap tap,
            Optional<MessageInflater> inflater,
            long maxMessageSize,
            SendQueue queue,
            TapOrder order,
            ClosingHandshake closing,
            CloseWait wait,
            ReadClock clock,
            Upkeep upkeep) {
        this.in = in;
        this.tap = tap;
        this.inbound = new Inbound(tap, inflater, maxMessageSize, this);
        this.frames = new FrameReader(Direction.RECEIVED, inflater.isPresent());
        this.queue = queue;
        this.order = order;
        this.closing = closing;
        this.wait = wait;
        this.clock = clock;
        this.upkeep = upkeep;
        this.limit = maxMessageSize > 0 ? maxMessageSize : Inbound.MAX_INFLATED_BYTES;
    }

    /**
     * Reads until the server ends the stream.
     *
     * @param firstBytes bytes received after the opening handshake
     */
    void run(ByteBuffer firstBytes) throws IOException {
        try {
            receive(firstBytes);
            byte[] buffer = new byte[MIN_BUFFER_BYTES];
            for (int count = read(buffer); count >= 0; count = read(buffer)) {
                receive(ByteBuffer.wrap(buffer, 0, count));
                buffer = sized(buffer, count);
            }
        } finally {
            inbound.end();
        }
    }

    private int read(byte[] buffer) throws IOException {
        clock.reading();
        int count = in.read(buffer);
        clock.read();
        return count;
    }

    private void receive(ByteBuffer bytes) {
        if (!draining && bytes.hasRemaining()) {
            arrival = order.arrived();
            order.awaitTold(arrival);
            inbound.at(arrival);
            Optional<ProtocolError> breach = frames.read(bytes, inbound);
            if (breach.isPresent() && !draining) {
                inbound.end();
                breach(breach.get(), frames.offendingBytes());
            }
        }
        tap.batchEnd();
    }

    private byte[] sized(byte[] buffer, int count) {
        if (count == buffer.length && count < MAX_BUFFER_BYTES) {
            return new byte[2 * count];
        }
        quietReads = count <= MIN_BUFFER_BYTES ? quietReads + 1 : 0;
        if (quietReads >= QUIET_READS && buffer.length > MIN_BUFFER_BYTES) {
            quietReads = 0;
            return new byte[MIN_BUFFER_BYTES];
        }
        return buffer;
    }

    @Override
    public void control(FrameHeader header, byte[] payload) {
        if (header.opcode() == Opcode.PING) {
            upkeep.ping(FrameWriter.toBytes(header, payload));
        } else if (header.opcode() == Opcode.PONG) {
            upkeep.pong(payload);
        } else if (header.opcode() == Opcode.CLOSE) {
            draining = true;
            CloseReason reason = CloseReason.parse(payload);
            closing.received(reason, arrival);
            inbound.end();
            upkeep.close(() -> {
                close(reason);
                wait.forEnd();
            });
        }
    }

    @Override
    public void breach(ProtocolError error, byte[] bytes) {
        draining = true;
        upkeep.serverIsDone();
        tap.protocolError(Direction.RECEIVED, error, bytes, System.nanoTime());
        if (error.isLimit()) {
            closing.endsEarly(new EarlyEnd.TooLarge(limit));
        }
        closing.because(LossWording.peerBrokeProtocol(error));
        String reason = error.sentence().substring(0, Math.min(error.sentence().length(), CloseCode.MAX_REASON_BYTES));
        close(new CloseReason(error.closeCode(), reason));
        wait.forGivingUp();
    }

    /** Queues a close frame after everything queued before; later messages are refused. */
    private void close(CloseReason reason) {
        closing.begin(reason);
        queue.addLast(new QueuedSend.Close(reason), LossWording.notSent());
    }
}
