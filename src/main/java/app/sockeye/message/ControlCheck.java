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
 * Checks the fields of a control frame as typed, and makes the frame from them (RFC 6455 section 5.5).
 *
 * @param draft what is typed
 */
public record ControlCheck(ControlDraft draft) {

    /** What is wrong with the payload of a ping or pong; empty if nothing is. */
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

    /** What is wrong with the close code; empty if nothing is. */
    public Optional<String> codeComplaint() {
        return code().isPresent() ? CloseCode.complaint(code().get(), "") : Optional.of(MessageTexts.NO_CODE);
    }

    /** What is wrong with the close reason; empty if nothing is. */
    public Optional<String> reasonComplaint() {
        return Utf8Input.parse(draft.reason()) instanceof InputError error
                ? Optional.of(placed(error))
                : CloseCode.complaint(CloseCode.NORMAL, draft.reason());
    }

    /** Why the frame can't be sent; empty if it can. */
    public Optional<String> complaint() {
        return draft.kind() == ControlKind.CLOSE ? codeComplaint().or(this::reasonComplaint) : payloadComplaint();
    }

    /** The typed close code; empty where it is no number of up to four digits. */
    public Optional<Integer> code() {
        return Optional.of(draft.code().strip())
                .filter(typed -> typed.matches("[0-9]{1,4}"))
                .map(Integer::parseInt);
    }

    /** The payload's bytes; empty if it is invalid. */
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
