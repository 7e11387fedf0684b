package app.sockeye.server;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.ProtocolError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** One client's connection from its first byte to its last, on a thread of its own. */
public final class ServedConnection implements Runnable {
    private static final int HANDSHAKE_MILLIS = 10_000;
    /**
     * How long to wait for the client to close, because closing first could reset the connection and lose what the
     * client has not read yet.
     */
    private static final int LINGER_MILLIS = 1_000;

    private static final int FIRST_BUFFER = 4 << 10;
    private static final int LARGEST_BUFFER = 64 << 10;

    private final Socket socket;
    private final Endpoint endpoint;
    private final Peer peer;

    /** @param deadlines the timer that resets slow clients */
    public ServedConnection(Socket socket, Endpoint endpoint, ScheduledExecutorService deadlines) throws IOException {
        this.socket = socket;
        this.endpoint = endpoint;
        peer = new Peer(socket, new FrameOutput(socket.getOutputStream()), deadlines);
    }

    /** The client, as the endpoint sees it. */
    public Peer peer() {
        return peer;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(HANDSHAKE_MILLIS);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Answer answer = answer(in);
            socket.getOutputStream().write(answer.bytes());
            socket.setSoTimeout(0);
            if (answer.conversation().isPresent()) {
                converse(in, answer.conversation().get());
            }
            peer.resetLater();
            socket.shutdownOutput();
            socket.setSoTimeout(LINGER_MILLIS);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | UncheckedIOException e) {
            // The client has disconnected; there is nobody to report to.
        }
    }

    private Answer answer(InputStream in) throws IOException {
        try {
            Request request = Request.read(in);
            Optional<String> complaint = LoopbackOnly.complaintAbout(request);
            return complaint.isPresent() ? Answer.refuse("403 Forbidden", complaint.get()) : endpoint.answer(request);
        } catch (BadRequest e) {
            return Answer.refuse("400 Bad Request", e.getMessage());
        }
    }

    private void converse(InputStream in, Conversation conversation) throws IOException {
        try {
            conversation.opened(peer);
            peer.flush();
            readFrames(
                    in,
                    new FrameSorter(peer, conversation),
                    conversation.inflater().isPresent());
        } finally {
            peer.over();
            conversation.ended(peer);
        }
    }

    private void readFrames(InputStream in, FrameSorter incoming, boolean mayBeCompressed) throws IOException {
        FrameReader reader = new FrameReader(Direction.SENT, mayBeCompressed);
        byte[] buffer = new byte[FIRST_BUFFER];
        while (!incoming.closeReceived()) {
            int count = in.read(buffer);
            if (count < 0) {
                return;
            }
            Optional<ProtocolError> error = reader.read(ByteBuffer.wrap(buffer, 0, count), incoming);
            if (error.isPresent()) {
                peer.close(error.get().closeCode(), error.get().sentence());
                return;
            }
            peer.flush();
            if (count == buffer.length && count < LARGEST_BUFFER) {
                buffer = new byte[2 * count];
            }
        }
    }
}
