package app.sockeye.message;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A frame with every bit of its header as chosen (RFC 6455 section 5.2), valid or not.
 *
 * @param fin whether FIN is set
 * @param rsv RSV1 to RSV3 as a number from 0 to 7; RSV1 is 4
 * @param opcode 0 to 15
 * @param masked whether the MASK bit is set and the payload is masked
 * @param maskingKey empty for one chosen at random
 * @param lengthForm how the header writes the length
 * @param declaredLength the length that the header declares; empty for the payload's own
 * @param payload as typed, valid or not
 * @param hex whether the payload is typed in hexadecimal; otherwise it is text
 * @param sentBytes how many bytes of the frame are sent, header included; empty for all
 */
public record RawFrame(
        boolean fin,
        int rsv,
        int opcode,
        boolean masked,
        OptionalInt maskingKey,
        LengthForm lengthForm,
        OptionalLong declaredLength,
        String payload,
        boolean hex,
        OptionalInt sentBytes) {

    /** How a header writes a payload's length. */
    public enum LengthForm {
        /** The shortest form that holds it, as section 5.2 demands. */
        SHORTEST,
        /** Only the 7 bits; a larger length is cut to them. */
        BITS_7,
        /** 126 and 16 more bits. */
        BITS_16,
        /** 127 and 64 more bits. */
        BITS_64
    }

    /** A correct text frame without payload. */
    public static final RawFrame TEXT = of(1, "");

    public RawFrame {
        Objects.requireNonNull(maskingKey);
        Objects.requireNonNull(lengthForm);
        Objects.requireNonNull(declaredLength);
        Objects.requireNonNull(payload);
        if (rsv < 0 || rsv > 7 || opcode < 0 || opcode > 15) {
            throw new IllegalArgumentException("rsv " + rsv + ", opcode " + opcode);
        }
        if (sentBytes.isPresent() && sentBytes.getAsInt() < 0) {
            throw new IllegalArgumentException("sent bytes: " + sentBytes);
        }
    }

    /** A correct, masked frame with FIN set and a payload of text. */
    public static RawFrame of(int opcode, String text) {
        return new RawFrame(
                true,
                0,
                opcode,
                true,
                OptionalInt.empty(),
                LengthForm.SHORTEST,
                OptionalLong.empty(),
                text,
                false,
                OptionalInt.empty());
    }

    /** A correct, masked frame with FIN set and a payload in hexadecimal. */
    public static RawFrame ofHex(int opcode, String hex) {
        return of(opcode, "").withPayload(hex, true);
    }

    /** The same with FIN set or not. */
    public RawFrame withFin(boolean set) {
        return new RawFrame(set, rsv, opcode, masked, maskingKey, lengthForm, declaredLength, payload, hex, sentBytes);
    }

    /** The same with other RSV bits, 0 to 7. */
    public RawFrame withRsv(int bits) {
        return new RawFrame(fin, bits, opcode, masked, maskingKey, lengthForm, declaredLength, payload, hex, sentBytes);
    }

    /** The same with another opcode, 0 to 15. */
    public RawFrame withOpcode(int other) {
        return new RawFrame(fin, rsv, other, masked, maskingKey, lengthForm, declaredLength, payload, hex, sentBytes);
    }

    /** The same, masked or not, with a key; an empty one is chosen at random. */
    public RawFrame withMask(boolean set, OptionalInt key) {
        return new RawFrame(fin, rsv, opcode, set, key, lengthForm, declaredLength, payload, hex, sentBytes);
    }

    /** The same with its length written in another form, and declared; empty for the payload's own. */
    public RawFrame withLength(LengthForm form, OptionalLong declared) {
        return new RawFrame(fin, rsv, opcode, masked, maskingKey, form, declared, payload, hex, sentBytes);
    }

    /** The same with another payload, as text or in hexadecimal. */
    public RawFrame withPayload(String typed, boolean inHex) {
        return new RawFrame(fin, rsv, opcode, masked, maskingKey, lengthForm, declaredLength, typed, inHex, sentBytes);
    }

    /** The same of which only the first bytes are sent; empty for all. */
    public RawFrame withSentBytes(OptionalInt count) {
        return new RawFrame(fin, rsv, opcode, masked, maskingKey, lengthForm, declaredLength, payload, hex, count);
    }
}
