package app.sockeye.server;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A connected client, as an endpoint sees it. Thread-safe. What is sent leaves with {@link #flush()}, which the reader
 * thread calls after each batch of frames; sending blocks while the client reads slowly. Everything sent after a close
 * frame is dropped.
 */
public final class Peer {
    /** How long a client may take to answer a close frame before its connection is reset. */
    static final int CLOSE_SECONDS = 5;
    /** RSV1. */
    private static final int COMPRESSED = 0b100;

    /** Work on a thread besides the reader; an interrupt or a failing write ends it with the connection. */
    public interface Task {
        void run() throws IOException, InterruptedException;
    }

    private final Socket socket;
    private final FrameOutput output;
    private final ScheduledExecutorService deadlines;
    /** Guarded by this list's own monitor. */
    private final List<Thread> tasks = new ArrayList<>();

    Peer(Socket socket, FrameOutput output, ScheduledExecutorService deadlines) {
        this.socket = socket;
        this.output = output;
        this.deadlines = deadlines;
    }

    /** Whether messages can still be sent. */
    public boolean isOpen() {
        return !output.isClosed() && !socket.isClosed();
    }

    /** Sends one text message in one frame. */
    public void text(String text) throws IOException {
        send(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one whole frame: a message, a ping or a pong. */
    public void send(Opcode kind, byte[] payload) throws IOException {
        output.frame(header(kind, payload.length), payload);
    }

    /** Sends one whole message that was deflated (RFC 7692 section 6.1). */
    public void sendCompressed(Opcode kind, byte[] deflated) throws IOException {
        output.frame(FrameHeader.of(true, COMPRESSED, kind.code(), false, 0, deflated.length), deflated);
    }

    /** Begins a frame of any size; the calling thread must then send exactly its payload with {@link #payload}. */
    public void open(FrameHeader header) throws IOException {
        output.open(header);
    }

    /** Sends a part of the payload of the frame that is open. */
    public void payload(byte[] bytes, int offset, int length) throws IOException {
        output.payload(bytes, offset, length);
    }

    /** Sends bytes unchanged: whole frames, or deliberately invalid data. */
    public void raw(byte[] bytes, int length) throws IOException {
        output.write(bytes, 0, length);
    }

    /** Writes to the socket what was sent so far. */
    public void flush() throws IOException {
        output.flush();
    }

    /**
     * Begins the closing handshake; a client that does not answer is reset after {@link #CLOSE_SECONDS}. Resets at once
     * where the calling thread is in the middle of a frame.
     */
    public void close(int code, String reason) throws IOException {
        if (output.isMidFrame()) {
            reset();
            return;
        }
        resetLater();
        String fitting = reason.substring(0, Math.min(reason.length(), CloseCode.MAX_REASON_BYTES));
        answerClose(new CloseReason(code, fitting).toPayload());
        output.flush();
    }

    /** Sends a close frame with a payload, empty for none. */
    void answerClose(byte[] payload) throws IOException {
        output.frame(header(Opcode.CLOSE, payload.length), payload);
    }

    /** Ends the sending side without a close frame. */
    public void end() throws IOException {
        output.flush();
        socket.shutdownOutput();
    }

    /** Ends the connection at once with a TCP reset; what the client has not read yet is lost. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // The socket is closed already.
        }
    }

    /** Resets the connection after {@link #CLOSE_SECONDS}, which has no effect if it is closed by then. */
    public void resetLater() {
        try {
            deadlines.schedule(this::reset, CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            // The playground itself is closing.
            reset();
        }
    }

    /** Sets the size of the socket's receive buffer in bytes. */
    public void receiveBuffer(int bytes) throws IOException {
        socket.setReceiveBufferSize(bytes);
    }

    /** Runs a task on a thread of its own until it returns or the connection ends. */
    public void background(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException | InterruptedException e) {
                        // The client has disconnected, which ends the task.
                    } finally {
                        output.abandon();
                    }
                },
                "playground-" + name);
        thread.setDaemon(true);
        synchronized (tasks) {
            tasks.add(thread);
        }
        thread.start();
    }

    /** The connection has ended: interrupts its tasks. */
    void over() {
        output.abandon();
        synchronized (tasks) {
            tasks.forEach(Thread::interrupt);
        }
    }

    private static FrameHeader header(Opcode opcode, int length) {
        return FrameHeader.of(true, 0, opcode.code(), false, 0, length);
    }
}
