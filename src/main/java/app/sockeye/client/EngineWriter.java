package app.sockeye.client;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.Opcode;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * What Tyrus writes its frames to: on the writer thread they go to the batch and are told to the tap, on any other they
 * are queued as answers, so that nobody else waits for the socket.
 */
final class EngineWriter extends Writer {
    private final SendQueue queue;
    private final WriteBatch batch;
    private final WireTap tap;
    private final ClosingHandshake closing;
    /** The writer; null before it runs. */
    private volatile Thread thread;

    /** What Tyrus is making a frame of; writer thread only, as all below. */
    private byte[] piece;

    private int pieceOffset;
    private int pieceLength;
    private boolean text;
    /** Whether a fragmented message waits for its last frame. */
    private boolean messageOpen;

    EngineWriter(SendQueue queue, WriteBatch batch, WireTap tap, ClosingHandshake closing) {
        this.queue = queue;
        this.batch = batch;
        this.tap = tap;
        this.closing = closing;
    }

    /** The calling thread is the writer. */
    void begin() {
        thread = Thread.currentThread();
    }

    /** The next data frame is made of these bytes. */
    void piece(boolean ofText, byte[] bytes, int offset, int length) {
        text = ofText;
        piece = bytes;
        pieceOffset = offset;
        pieceLength = length;
    }

    boolean isMessageOpen() {
        return messageOpen;
    }

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> handler) {
        byte[] frame = buffer.array();
        Opcode opcode = Opcode.of(frame[0] & 0xF);
        try {
            if (opcode == Opcode.CLOSE) {
                frame = exactClose(frame);
            }
            if (Thread.currentThread() != thread) {
                queue.addAnswer(frame);
            } else if (opcode.isControl()) {
                putControl(frame);
            } else {
                putData(frame);
            }
            handler.completed(buffer);
        } catch (IOException e) {
            handler.failed(e);
        }
    }

    /** Nothing: Tyrus closes at once where RFC 6455 section 7.1.1 waits for the server. */
    @Override
    public void close() {}

    private void putData(byte[] frame) throws IOException {
        if (text && (frame[0] & 0xF) == Opcode.BINARY.code()) {
            // Text is UTF-8 already: Tyrus would decode it and encode it again.
            frame[0] ^= (byte) (Opcode.BINARY.code() ^ Opcode.TEXT.code());
        }
        FrameHeader header = FrameHeader.parse(frame, 0);
        batch.makeRoom(frame.length);
        long now = System.nanoTime();
        if (header.fin() && header.opcode().opensMessage() && !header.rsv1()) {
            tap.message(Direction.SENT, header, piece, pieceOffset, pieceLength, now);
        } else {
            tap.frame(Direction.SENT, header, now);
            tap.payload(Direction.SENT, piece, pieceOffset, pieceLength);
            if (header.fin()) {
                tap.messageEnd(Direction.SENT, true, now);
            }
            messageOpen = !header.fin();
        }
        batch.put(frame);
    }

    /** Sends a whole control frame, masked as Tyrus made it. */
    void putControl(byte[] frame) throws IOException {
        FrameHeader header = FrameHeader.parse(frame, 0);
        batch.makeRoom(frame.length);
        long now = System.nanoTime();
        if (header.opcode() == Opcode.CLOSE) {
            endOpenMessage(now);
            closing.sent(now);
        }
        tap.control(Direction.SENT, header, unmasked(header, frame), now);
        batch.put(frame);
    }

    private static byte[] unmasked(FrameHeader header, byte[] frame) {
        byte[] payload = new byte[(int) header.payloadLength()];
        for (int i = 0; i < payload.length; i++) {
            int shift = Integer.SIZE - Byte.SIZE * (i % 4 + 1);
            payload[i] = (byte) (frame[header.headerLength() + i] ^ header.maskingKey() >>> shift);
        }
        return payload;
    }

    /** Our close frame with exactly the code that was decided, by others or now by Tyrus, which rewrites some codes. */
    private byte[] exactClose(byte[] frame) {
        FrameHeader header = FrameHeader.parse(frame, 0);
        closing.begin(CloseReason.parse(unmasked(header, frame)));
        byte[] payload = closing.intended().toPayload();
        int key = header.maskingKey();
        return FrameWriter.toBytes(FrameHeader.of(true, 0, Opcode.CLOSE.code(), true, key, payload.length), payload);
    }

    /** A fragmented message that is open will never be ended. */
    void endOpenMessage(long nanos) {
        if (messageOpen) {
            messageOpen = false;
            tap.messageEnd(Direction.SENT, false, nanos);
        }
    }
}
