package app.sockeye.playground;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import java.io.IOException;
import java.util.List;

/** Sends one frame of any size, whose payload repeats the letters a to z; never held whole in memory. */
final class Huge implements Conversation {
    private static final long MAX_SIZE = 1L << 40;
    private static final int LETTERS = 26;
    private static final int PIECE = LETTERS * 2048;

    private final FrameHeader header;

    private Huge(FrameHeader header) {
        this.header = header;
    }

    static Answer answer(Request request) throws BadRequest {
        boolean text = request.query().oneOf("kind", List.of("text", "binary")).equals("text");
        long size = request.query().number("size", 1 << 20, 0, MAX_SIZE);
        int opcode = (text ? Opcode.TEXT : Opcode.BINARY).code();
        return Answer.accept(request, new Huge(FrameHeader.of(true, 0, opcode, false, 0, size)));
    }

    @Override
    public void opened(Peer peer) {
        peer.background("huge", () -> send(peer));
    }

    private void send(Peer peer) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int i = 0; i < PIECE; i++) {
            piece[i] = (byte) ('a' + i % LETTERS);
        }
        peer.open(header);
        for (long rest = header.payloadLength(); rest > 0; rest -= PIECE) {
            peer.payload(piece, 0, (int) Math.min(PIECE, rest));
        }
        peer.flush();
    }
}
