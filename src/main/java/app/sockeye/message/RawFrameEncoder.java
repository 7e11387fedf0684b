package app.sockeye.message;

import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Masking;
import app.sockeye.protocol.Outgoing;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Turns raw frames into the bytes to send, every bit as described (RFC 6455 section 5.2). Any thread. */
public final class RawFrameEncoder {
    private final RandomGenerator keys;

    /** @param keys gives masking keys where none is chosen */
    public RawFrameEncoder(RandomGenerator keys) {
        this.keys = keys;
    }

    /** What is wrong with a frame's payload as typed; empty if nothing is. */
    public static Optional<InputError> complaint(RawFrame frame) {
        return payload(frame) instanceof InputError error ? Optional.of(error) : Optional.empty();
    }

    /**
     * The frames' bytes; those of the whole are marked as invalid on purpose where one breaks a rule.
     *
     * @throws UnsendableException where a payload is typed wrong
     */
    public Outgoing.Raw outgoing(RawFrames frames) {
        boolean invalid = RawFrameRules.breach(frames).isPresent();
        return new Outgoing.Raw(
                frames.frames().stream()
                        .map(frame -> new Outgoing.RawBytes(bytes(frame), invalid))
                        .toList(),
                frames.cut());
    }

    /**
     * A frame's bytes on the wire.
     *
     * @throws UnsendableException where its payload is typed wrong
     */
    public byte[] bytes(RawFrame frame) {
        byte[] payload = payloadOf(frame);
        int key = frame.maskingKey().orElseGet(keys::nextInt);
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + FrameHeader.MAX_LENGTH);
        out.write((frame.fin() ? 0x80 : 0) | frame.rsv() << 4 | frame.opcode());
        out.writeBytes(length(frame, frame.declaredLength().orElse(payload.length)));
        if (frame.masked()) {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(key).array());
            Masking.apply(key, 0, payload, 0, payload.length);
        }
        out.writeBytes(payload);
        byte[] all = out.toByteArray();
        return Arrays.copyOf(all, Math.min(all.length, frame.sentBytes().orElse(all.length)));
    }

    /** The second byte and the extended length. */
    private static byte[] length(RawFrame frame, long length) {
        int mask = frame.masked() ? 0x80 : 0;
        return switch (form(frame.lengthForm(), length)) {
            case BITS_16 ->
                ByteBuffer.allocate(3)
                        .put((byte) (mask | 126))
                        .putShort((short) length)
                        .array();
            case BITS_64 ->
                ByteBuffer.allocate(9).put((byte) (mask | 127)).putLong(length).array();
            default -> new byte[] {(byte) (mask | length & 0x7F)};
        };
    }

    private static RawFrame.LengthForm form(RawFrame.LengthForm chosen, long length) {
        if (chosen != RawFrame.LengthForm.SHORTEST) {
            return chosen;
        }
        return length >= 0 && length <= FrameHeader.MAX_CONTROL_PAYLOAD
                ? RawFrame.LengthForm.BITS_7
                : length >= 0 && length <= 0xFFFF ? RawFrame.LengthForm.BITS_16 : RawFrame.LengthForm.BITS_64;
    }

    private static byte[] payloadOf(RawFrame frame) {
        InputResult payload = payload(frame);
        if (payload instanceof InputError error) {
            throw new UnsendableException(error.sentence(), error.position());
        }
        return ((InputBytes) payload).bytes().clone();
    }

    private static InputResult payload(RawFrame frame) {
        return frame.hex() ? HexInput.parse(frame.payload()) : Utf8Input.parse(frame.payload());
    }
}
