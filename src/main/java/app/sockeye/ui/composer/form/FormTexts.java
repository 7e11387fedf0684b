package app.sockeye.ui.composer.form;

import app.sockeye.message.RawFrame.LengthForm;
import app.sockeye.message.Violation;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import java.util.Locale;
import java.util.Optional;

/** The texts of the forms for raw frames and control frames. */
final class FormTexts {
    private FormTexts() {}

    static final String FRAME = "Frame";
    static final String ADD_FRAME = "Add a frame";
    static final String REMOVE_FRAME = "Remove this frame";
    static final String VIOLATIONS = "Violations";
    static final String RAW_OPCODE = "Opcode";
    static final String RAW_KEY = "Masking key";
    static final String RANDOM = "random";
    static final String RAW_FORM = "Length in";
    static final String RAW_LENGTH = "Declared length";
    static final String TRUE_LENGTH = "the payload's";
    static final String RAW_SENT = "Send only";
    static final String ALL_BYTES = "all bytes";
    static final String RAW_CUT = "Cut the connection afterwards";

    static String opcode(int bits) {
        String name = bits > 2 && bits < 8 || bits > 10
                ? "reserved"
                : Opcode.of(bits).name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "0x%X %s", bits, name);
    }

    static String lengthForm(LengthForm form) {
        return switch (form) {
            case SHORTEST -> "shortest form";
            case BITS_7 -> "7 bits";
            case BITS_16 -> "7+16 bits";
            case BITS_64 -> "7+64 bits";
        };
    }

    static String key(int key) {
        return String.format(Locale.ROOT, "%08x", key);
    }

    static String violation(Violation violation) {
        return violation.name() + "  (" + violation.section().replace("RFC 6455 section ", "§ ") + ")";
    }

    /** What is wrong with raw frames, and what a server answers that keeps to the rules. */
    static String breach(Optional<String> complaint, Optional<ProtocolError> breach, Optional<String> answer) {
        return complaint.orElseGet(
                () -> breach.map(rule -> rule.section() + ": " + rule.sentence() + " A right server: "
                                + answer.orElse("fails the connection with close code " + rule.closeCode() + "."))
                        .orElse("These frames break no rule."));
    }

    static final String CONTROL_FRAME = "Control frame";
    static final String PAYLOAD = "Payload";
    static final String PAYLOAD_PROMPT = "Optional, at most 125 bytes";
    static final String HEX = "Hex";
    static final String CODE = "Code";
    static final String CLOSE_CODE = "Close code";
    static final String REASON = "Reason";
    static final String CLOSE_REASON = "Close reason";
    static final String REASON_PROMPT = "Optional, at most 123 bytes";

    static String reasonSize(int bytes, int most) {
        return String.format(Locale.ROOT, "reason · %d of %d B", bytes, most);
    }

    static String payloadSize(int bytes, int most) {
        return String.format(Locale.ROOT, "payload · %d of %d B", bytes, most);
    }
}
