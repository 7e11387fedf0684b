package app.sockeye.message;

import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Outgoing;
import java.util.Optional;

/**
 * What is wrong with each field of a control frame as it is typed, and what it comes to (RFC 6455 section 5.5).
 *
 * @param draft what is typed
 */
public record ControlCheck(ControlDraft draft) {

    /** What is wrong with the payload of a ping or pong. */
    public Optional<String> payloadComplaint() {
        InputResult result = payload();
        if (result instanceof InputError error) {
            return Optional.of(placed(error));
        }
        int length = ((InputBytes) result).bytes().length;
        return length <= FrameHeader.MAX_CONTROL_PAYLOAD
                ? Optional.empty()
                : Optional.of(MessageTexts.payloadTooLong(length, FrameHeader.MAX_CONTROL_PAYLOAD));
    }

    /** What is wrong with the close code. */
    public Optional<String> codeComplaint() {
        return code().isPresent() ? CloseCode.complaint(code().get(), "") : Optional.of(MessageTexts.NO_CODE);
    }

    /** What is wrong with the close reason. */
    public Optional<String> reasonComplaint() {
        return Utf8Input.parse(draft.reason()) instanceof InputError error
                ? Optional.of(placed(error))
                : CloseCode.complaint(CloseCode.NORMAL, draft.reason());
    }

    /** What stands in the way of sending the frame. */
    public Optional<String> complaint() {
        return draft.kind() == ControlKind.CLOSE ? codeComplaint().or(this::reasonComplaint) : payloadComplaint();
    }

    /** The typed close code; empty where it is no number of up to four digits. */
    public Optional<Integer> code() {
        return Optional.of(draft.code().strip())
                .filter(typed -> typed.matches("[0-9]{1,4}"))
                .map(Integer::parseInt);
    }

    /** Bytes of the payload; empty where it is wrong. */
    public Optional<byte[]> payloadBytes() {
        return payload() instanceof InputBytes typed ? Optional.of(typed.bytes()) : Optional.empty();
    }

    /** The ping or pong; only without a {@link #complaint()}. */
    public Outgoing outgoing() {
        byte[] payload = payloadBytes().orElseThrow();
        return draft.kind() == ControlKind.PING ? Outgoing.ping(payload) : Outgoing.pong(payload);
    }

    /** The close; only without a {@link #complaint()}. */
    public CloseReason close() {
        return new CloseReason(code().orElseThrow(), draft.reason());
    }

    private InputResult payload() {
        return draft.hex() ? HexInput.parse(draft.payload()) : Utf8Input.parse(draft.payload());
    }

    private static String placed(InputError error) {
        return MessageTexts.at(error.position() + 1, error.sentence());
    }
}
