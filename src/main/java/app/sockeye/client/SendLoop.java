package app.sockeye.client;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Opcode;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

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
    private final EngineWriter writer;
    private final ClosingHandshake closing;

    /** Writer thread only. */
    private Session session;

    SendLoop(SendQueue queue, WriteBatch batch, EngineWriter writer, ClosingHandshake closing) {
        this.queue = queue;
        this.batch = batch;
        this.writer = writer;
        this.closing = closing;
    }

    /**
     * Sends until a close frame was sent or the queue ends; the calling thread is the writer.
     *
     * @throws IOException where the socket takes no more
     */
    void run(Session openSession) throws IOException, InterruptedException {
        session = openSession;
        writer.begin();
        try {
            while (!closing.isSent() && queue.await()) {
                sendQueued();
                batch.flush();
                batch.shrink();
            }
        } finally {
            writer.endOpenMessage(System.nanoTime());
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
            writer.putControl(answer);
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
        byte[] bytes = message.bytes();
        if (bytes.length <= MAX_WHOLE_BYTES) {
            writer.piece(message.text(), bytes, 0, bytes.length);
            remote.sendBinary(ByteBuffer.wrap(bytes));
            return;
        }
        for (int at = 0; at < bytes.length; at += FRAGMENT_BYTES) {
            int length = Math.min(FRAGMENT_BYTES, bytes.length - at);
            sendAnswers();
            writer.piece(message.text(), bytes, at, length);
            remote.sendBinary(ByteBuffer.wrap(bytes, at, length), at + length == bytes.length);
            queue.progress(message, length);
        }
    }

    private void sendFile(RemoteEndpoint.Basic remote, Outgoing.File file) throws IOException {
        try (InputStream in = open(file.path())) {
            byte[] now = read(in);
            boolean last;
            do {
                byte[] next = read(in);
                last = next.length == 0;
                sendAnswers();
                writer.piece(false, now, 0, now.length);
                remote.sendBinary(ByteBuffer.wrap(now), last);
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

    /** A file that can't be read to its end leaves a message that can't be ended truthfully. */
    private void closeOpenMessage() throws IOException {
        CloseReason reason = new CloseReason(CloseCode.INTERNAL_ERROR, "the file could not be read to its end");
        if (writer.isMessageOpen() && closing.begin(reason)) {
            closing.because("The file being sent could not be read to its end.");
            session.close();
        }
    }
}
