package app.sockeye.message;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameReader;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.Utf8Validator;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SplittableRandom;

/** Reads raw frames as a server does that keeps to RFC 6455, and knows what it finds wrong with them. */
public final class RawFrameRules {
    private static final String FRAMING = "RFC 6455 section 5.2";
    private static final String TEXT = "RFC 6455 section 8.1";

    private RawFrameRules() {}

    /**
     * The first rule that the frames break where no extension is agreed on; empty if they break none, or if a payload is
     * typed wrong.
     */
    public static Optional<ProtocolError> breach(RawFrames frames) {
        if (frames.frames().stream()
                .anyMatch(frame -> RawFrameEncoder.complaint(frame).isPresent())) {
            return Optional.empty();
        }
        RawFrameEncoder encoder = new RawFrameEncoder(new SplittableRandom(0));
        FrameReader reader = new FrameReader(Direction.SENT, false);
        Texts texts = new Texts();
        for (RawFrame frame : frames.frames()) {
            if (texts.closed) {
                return Optional.of(new ProtocolError(
                        "RFC 6455 section 5.5.1",
                        "A frame follows a close frame; nothing may be sent after one.",
                        CloseCode.PROTOCOL_ERROR));
            }
            Optional<ProtocolError> breach = reader.read(ByteBuffer.wrap(encoder.bytes(frame)), texts)
                    .or(() -> Optional.ofNullable(texts.breach));
            if (breach.isPresent()) {
                return breach;
            }
        }
        return texts.inFrame()
                ? Optional.of(new ProtocolError(
                        FRAMING, "The last frame ends before its payload does.", CloseCode.PROTOCOL_ERROR))
                : Optional.empty();
    }

    /** Checks that text is UTF-8, and whether the last frame has come to its end. */
    private static final class Texts implements FrameReader.Sink {
        private final Utf8Validator utf8 = new Utf8Validator();
        private boolean text;
        private FrameHeader open;
        private boolean closed;
        private ProtocolError breach;

        @Override
        public void header(FrameHeader header) {
            open = header;
            if (header.opcode().opensMessage()) {
                text = header.opcode() == Opcode.TEXT;
                utf8.reset();
            }
        }

        @Override
        public void payload(byte[] bytes, int offset, int length, boolean last) {
            boolean data = !open.opcode().isControl();
            if (data && text && !utf8.accept(bytes, offset, length)) {
                refuse("A text message is not UTF-8.");
            } else if (data && text && last && open.fin() && !utf8.isComplete()) {
                refuse("A text message ends within a character.");
            }
            closed = closed || last && open.opcode() == Opcode.CLOSE;
            open = last ? null : open;
        }

        private void refuse(String sentence) {
            breach = breach == null ? new ProtocolError(TEXT, sentence, CloseCode.INVALID_PAYLOAD) : breach;
        }

        private boolean inFrame() {
            return open != null;
        }
    }
}
