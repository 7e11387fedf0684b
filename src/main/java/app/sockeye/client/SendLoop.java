package app.sockeye.client;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.Opcode;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * The writer: takes what is queued, has Tyrus make frames of it, and hands them to the socket in batches. Messages over 1
 * MiB, and files, go as one message in fragments of 64 KiB, between which pongs and a close may go.
 */
final class SendLoop {
    /** A message up to this size is one frame. */
    static final int MAX_WHOLE_BYTES = 1 << 20;

    static final int FRAGMENT_BYTES = 64 * 1024;

    private final SendQueue queue;
    private final WriteBatch batch;
    private final WireTap tap;
    private final ClosingHandshake closing;
    private volatile Thread thread;

    /** Writer thread only, as all below. */
    private Session session;

    /** What Tyrus is making a frame of. */
    private byte[] piece;

    private int pieceOffset;
    private int pieceLength;
    private boolean text;
    /** Whether a fragmented message waits for its last frame. */
    private boolean messageOpen;

    SendLoop(SendQueue queue, WriteBatch batch, WireTap tap, ClosingHandshake closing) {
        this.queue = queue;
        this.batch = batch;
        this.tap = tap;
        this.closing = closing;
    }

    /** What Tyrus writes to, on whichever thread it has something to say. */
    Writer engineWriter() {
        return new EngineWriter();
    }

    /**
     * Sends until a close frame was sent or the queue ends; the calling thread is the writer.
     *
     * @throws IOException where the socket takes no more
     */
    void run(Session openSession) throws IOException, InterruptedException {
        session = openSession;
        thread = Thread.currentThread();
        try {
            while (!closing.isSent() && queue.await()) {
                sendQueued();
                batch.flush();
                batch.shrink();
            }
        } finally {
            if (messageOpen) {
                tap.messageEnd(Direction.SENT, false, System.nanoTime());
            }
            batch.fail(FailureWording.notSent());
            queue.refuse(FailureWording.notSent());
        }
    }

    private void sendQueued() throws IOException {
        while (true) {
            sendAnswers();
            Outgoing next = closing.isSent() ? null : queue.poll();
            if (next == null) {
                return;
            }
            try {
                send(next);
                batch.handOver(next);
            } catch (UnreadableFileException e) {
                giveUp(next, e.reason());
                closeOpenMessage();
            } catch (IOException e) {
                giveUp(next, e);
                throw e;
            } catch (IllegalStateException e) {
                giveUp(next, FailureWording.notSent());
                if (closing.intended() == null) {
                    throw e;
                }
                // Tyrus sends nothing once it has answered a close frame.
            }
        }
    }

    private void giveUp(Outgoing outgoing, IOException why) {
        queue.release(outgoing);
        outgoing.done().completeExceptionally(why);
    }

    private void sendAnswers() throws IOException {
        for (byte[] answer = queue.pollAnswer(); answer != null && !closing.isSent(); answer = queue.pollAnswer()) {
            putControl(answer);
        }
    }

    private void send(Outgoing next) throws IOException {
        RemoteEndpoint.Basic remote = session.getBasicRemote();
        if (next instanceof Outgoing.Message message) {
            sendMessage(remote, message);
        } else if (next instanceof Outgoing.File file) {
            sendFile(remote, file);
        } else if (next instanceof Outgoing.Control control) {
            ByteBuffer payload = ByteBuffer.wrap(control.payload());
            if (control.opcode() == Opcode.PING) {
                remote.sendPing(payload);
            } else {
                remote.sendPong(payload);
            }
        } else if (next instanceof Outgoing.Close close && closing.begin(close.reason())) {
            session.close();
        }
    }

    private void sendMessage(RemoteEndpoint.Basic remote, Outgoing.Message message) throws IOException {
        text = message.text();
        byte[] bytes = message.bytes();
        if (bytes.length <= MAX_WHOLE_BYTES) {
            piece(bytes, 0, bytes.length);
            remote.sendBinary(ByteBuffer.wrap(bytes));
            return;
        }
        for (int at = 0; at < bytes.length; at += FRAGMENT_BYTES) {
            int length = Math.min(FRAGMENT_BYTES, bytes.length - at);
            sendFragment(remote, bytes, at, length, at + length == bytes.length);
            queue.progress(message, length);
        }
    }

    private void sendFile(RemoteEndpoint.Basic remote, Outgoing.File file) throws IOException {
        text = false;
        try (InputStream in = open(file.path())) {
            byte[] now = read(in);
            boolean last;
            do {
                byte[] next = read(in);
                last = next.length == 0;
                sendFragment(remote, now, 0, now.length, last);
                queue.progress(file, now.length);
                now = next;
            } while (!last);
        }
    }

    private static InputStream open(Path path) throws UnreadableFileException {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    private static byte[] read(InputStream in) throws UnreadableFileException {
        try {
            return in.readNBytes(FRAGMENT_BYTES);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    private void sendFragment(RemoteEndpoint.Basic remote, byte[] bytes, int offset, int length, boolean last)
            throws IOException {
        sendAnswers();
        piece(bytes, offset, length);
        remote.sendBinary(ByteBuffer.wrap(bytes, offset, length), last);
    }

    private void piece(byte[] bytes, int offset, int length) {
        piece = bytes;
        pieceOffset = offset;
        pieceLength = length;
    }

    /** A file that can't be read to its end leaves a message that can't be ended truthfully. */
    private void closeOpenMessage() throws IOException {
        CloseReason reason = new CloseReason(CloseCode.INTERNAL_ERROR, "the file could not be read to its end");
        if (messageOpen && closing.begin(reason)) {
            closing.because("The file being sent could not be read to its end.");
            session.close();
        }
    }

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

    private void putControl(byte[] frame) throws IOException {
        FrameHeader header = FrameHeader.parse(frame, 0);
        batch.makeRoom(frame.length);
        long now = System.nanoTime();
        if (header.opcode() == Opcode.CLOSE) {
            if (messageOpen) {
                messageOpen = false;
                tap.messageEnd(Direction.SENT, false, now);
            }
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

    private final class EngineWriter extends Writer {
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
    }
}
