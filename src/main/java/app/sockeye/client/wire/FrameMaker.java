package app.sockeye.client.wire;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Makes the frames of one connection, masked; control frames and what is compressed are made by Tyrus. Writer thread
 * only.
 */
final class FrameMaker {
    private final Session session;
    private final RemoteEndpoint.Basic remote;
    private final ReadHandler engine;
    private final EngineWriter writer;
    private final Optional<MessageDeflate> deflate;
    /** The message whose first frames were made, but not its last; null between messages. */
    private QueuedSend begun;
    /** Whether the message last begun is compressed. */
    private boolean compressing;

    private final MaskingKeys keys = new MaskingKeys();

    FrameMaker(Session session, ReadHandler engine, EngineWriter writer, Optional<MessageDeflate> deflate) {
        this.session = session;
        this.remote = session.getBasicRemote();
        this.engine = engine;
        this.writer = writer;
        this.deflate = deflate;
    }

    OutgoingFrame whole(QueuedSend.Message message) throws IOException {
        return fragment(message, message.text(), message.bytes(), 0, message.bytes().length, true);
    }

    /**
     * A message or control frame of a batch.
     *
     * @param last whether it is the last one
     */
    OutgoingFrame ofBatch(QueuedSend.Batch batch, Outgoing message, boolean last) throws IOException {
        if (message instanceof Outgoing.Control control) {
            return OutgoingFrame.control(control(control.opcode(), control.payload()), batch, last);
        }
        boolean text = message instanceof Outgoing.Text;
        byte[] bytes = text ? ((Outgoing.Text) message).utf8() : ((Outgoing.Binary) message).bytes();
        OutgoingFrame frame = isCompressed(bytes.length)
                ? compressed(batch, text, bytes, 0, bytes.length, true)
                : plain(batch, text ? Opcode.TEXT : Opcode.BINARY, bytes, 0, bytes.length, true);
        return frame.withLast(last);
    }

    OutgoingFrame fragment(QueuedSend of, boolean text, byte[] bytes, int offset, int length, boolean last)
            throws IOException {
        boolean first = of != begun;
        begun = last ? null : of;
        compressing = first ? isCompressed(of.size()) : compressing;
        return compressing
                ? compressed(of, text, bytes, offset, length, last)
                : plain(
                        of,
                        first ? text ? Opcode.TEXT : Opcode.BINARY : Opcode.CONTINUATION,
                        bytes,
                        offset,
                        length,
                        last);
    }

    private boolean isCompressed(long size) {
        return deflate.isPresent() && deflate.get().compresses(size);
    }

    /** Made here, as Tyrus would copy the payload several times and draw each masking key by itself. */
    private OutgoingFrame plain(QueuedSend of, Opcode opcode, byte[] payload, int offset, int length, boolean last) {
        FrameHeader header = FrameHeader.of(last, 0, opcode.code(), true, keys.next(), length);
        ByteBuffer frame = ByteBuffer.allocate(header.headerLength() + length);
        FrameWriter.put(header, payload, offset, length, frame);
        return new OutgoingFrame(header, frame.array(), payload, offset, length, of, last);
    }

    private OutgoingFrame compressed(QueuedSend of, boolean text, byte[] payload, int offset, int length, boolean last)
            throws IOException {
        remote.sendBinary(ByteBuffer.wrap(payload, offset, length), last);
        byte[] frame = writer.take();
        if (text && (frame[0] & 0xF) == Opcode.BINARY.code()) {
            // Made as a binary frame, because Tyrus would decode and encode text again, which is UTF-8 already.
            frame[0] ^= (byte) (Opcode.BINARY.code() ^ Opcode.TEXT.code());
        }
        return new OutgoingFrame(FrameHeader.parse(frame, 0), frame, payload, offset, length, of, last);
    }

    /** A ping or an unsolicited pong. */
    byte[] control(Opcode opcode, byte[] payload) throws IOException {
        if (opcode == Opcode.PING) {
            remote.sendPing(ByteBuffer.wrap(payload));
        } else {
            remote.sendPong(ByteBuffer.wrap(payload));
        }
        return writer.take();
    }

    /** The pong that answers a ping frame, given as it was received, header included. */
    byte[] pong(byte[] ping) {
        engine.handle(ByteBuffer.wrap(ping));
        return writer.take();
    }

    /** A close frame with exactly this code; Tyrus would rewrite some. No other frame can be made after it. */
    byte[] close(CloseReason reason) throws IOException {
        session.close();
        int key = FrameHeader.parse(writer.take(), 0).maskingKey();
        byte[] payload = reason.toPayload();
        return FrameWriter.toBytes(FrameHeader.of(true, 0, Opcode.CLOSE.code(), true, key, payload.length), payload);
    }
}
