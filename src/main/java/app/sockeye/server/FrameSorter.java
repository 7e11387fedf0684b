package app.sockeye.server;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.MessageInflater;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Utf8Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;

/**
 * Dispatches a client's frames: answers control frames, checks that text is UTF-8, passes data frames to the
 * conversation. Belongs to the reader thread.
 */
final class FrameSorter implements FrameReader.Sink {
    private final Peer peer;
    private final Conversation conversation;
    private final Utf8Validator utf8 = new Utf8Validator();
    private final ByteArrayOutputStream control = new ByteArrayOutputStream();
    private FrameHeader header;
    private boolean text;
    private boolean compressed;
    private boolean closeReceived;

    FrameSorter(Peer peer, Conversation conversation) {
        this.peer = peer;
        this.conversation = conversation;
    }

    /** Whether the client's close frame was received and answered; nothing is read after it. */
    boolean closeReceived() {
        return closeReceived;
    }

    @Override
    public void header(FrameHeader next) {
        header = next;
        if (next.opcode().isControl()) {
            control.reset();
            return;
        }
        if (next.opcode().opensMessage()) {
            text = next.opcode() == Opcode.TEXT;
            compressed = next.rsv1();
            utf8.reset();
        }
        if (peer.isOpen()) {
            attempt(() -> conversation.header(peer, next));
        }
    }

    @Override
    public void payload(byte[] bytes, int offset, int length, boolean last) {
        if (header.opcode().isControl()) {
            control.write(bytes, offset, length);
            if (last) {
                attempt(() -> control(header.opcode(), control.toByteArray()));
            }
        } else if (peer.isOpen()) {
            attempt(() -> {
                if (compressed) {
                    inflate(bytes, offset, length, last);
                } else {
                    data(bytes, offset, length, last);
                }
            });
        }
    }

    private void inflate(byte[] bytes, int offset, int length, boolean last) throws IOException {
        MessageInflater inflater = conversation.inflater().orElseThrow();
        MessageInflater.Output output = (inflated, from, count) -> {
            attempt(() -> data(inflated, from, count, false));
            return peer.isOpen();
        };
        try {
            inflater.inflate(bytes, offset, length, output);
            if (last && header.fin() && peer.isOpen()) {
                inflater.endMessage(output);
            }
        } catch (DataFormatException e) {
            peer.close(CloseCode.INVALID_PAYLOAD, "The message can't be inflated.");
        }
        if (last && peer.isOpen()) {
            data(new byte[0], 0, 0, true);
        }
    }

    private void data(byte[] bytes, int offset, int length, boolean last) throws IOException {
        boolean valid = !text || utf8.accept(bytes, offset, length) && (!last || !header.fin() || utf8.isComplete());
        if (valid) {
            conversation.payload(peer, bytes, offset, length, last);
        } else {
            peer.close(CloseCode.INVALID_PAYLOAD, "The text message is not UTF-8.");
        }
    }

    private void control(Opcode opcode, byte[] payload) throws IOException {
        if (opcode == Opcode.PING) {
            peer.send(Opcode.PONG, payload);
        } else if (opcode == Opcode.PONG) {
            conversation.pong(peer, payload);
        } else if (conversation.answersClose()) {
            closeReceived = true;
            peer.answerClose(payload);
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void attempt(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
