package app.sockeye.server;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A conversation in whole messages of a bounded size; a larger one closes the connection with 1009. */
public abstract class WholeMessages implements Conversation {
    /** The most bytes of a message. */
    public static final int MAX_MESSAGE = 1 << 20;

    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private Opcode kind = Opcode.TEXT;
    private boolean finalFrame;

    /**
     * A whole message was read.
     *
     * @param kind {@link Opcode#TEXT} or {@link Opcode#BINARY}
     */
    protected abstract void message(Peer peer, Opcode kind, byte[] payload) throws IOException;

    /** A piece of a message was read; called before {@link #message}. */
    protected void piece(int length) throws IOException {}

    @Override
    public final void header(Peer peer, FrameHeader header) throws IOException {
        if (header.opcode().opensMessage()) {
            kind = header.opcode();
            message.reset();
        }
        finalFrame = header.fin();
        refuseTooLarge(peer, header.payloadLength());
    }

    private void refuseTooLarge(Peer peer, long more) throws IOException {
        if (more > MAX_MESSAGE - message.size()) {
            peer.close(CloseCode.MESSAGE_TOO_BIG, "A message may have " + MAX_MESSAGE + " bytes here.");
        }
    }

    @Override
    public final void payload(Peer peer, byte[] bytes, int offset, int length, boolean last) throws IOException {
        // A compressed message may inflate to more than its frames said.
        refuseTooLarge(peer, length);
        if (!peer.isOpen()) {
            return;
        }
        message.write(bytes, offset, length);
        piece(length);
        if (last && finalFrame) {
            message(peer, kind, message.toByteArray());
        }
    }
}
