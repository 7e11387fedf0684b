package app.sockeye.message;

import app.sockeye.payload.Base64Input;
import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputResult;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a line of typed fields begins with: how its values become bytes. */
record FieldKind(Type type, int bits, boolean little) {
    private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST_LONG = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int LONGEST_NUMBER = 100;

    private enum Type {
        UNSIGNED("u"),
        SIGNED("i"),
        FLOAT("f"),
        STRING("str"),
        VARINT("varint"),
        ZIGZAG("zigzag"),
        VARIABLE_STRING("strvar"),
        TEXT("text"),
        HEX("hex"),
        BASE64("base64");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    static FieldKind of(FieldToken token) throws FieldException {
        String word = token.string() ? "" : token.text().toLowerCase(Locale.ROOT);
        for (Type type : Type.values()) {
            if (word.equals(type.word)) {
                return new FieldKind(type, 0, false);
            }
        }
        boolean little = word.endsWith("le");
        String sized = little || word.endsWith("be") ? word.substring(0, word.length() - 2) : word;
        for (Type type : List.of(Type.UNSIGNED, Type.SIGNED, Type.FLOAT, Type.STRING)) {
            for (int bits : sizes(type)) {
                if (sized.equals(type.word + bits)) {
                    return new FieldKind(type, bits, little);
                }
            }
        }
        throw new FieldException(token.start(), MessageTexts.FIELD_KINDS);
    }

    private static List<Integer> sizes(Type type) {
        return switch (type) {
            case FLOAT -> List.of(32, 64);
            case STRING -> List.of(8, 16, 32);
            default -> List.of(8, 16, 24, 32, 64);
        };
    }

    void write(List<FieldToken> values, ByteArrayOutputStream out) throws FieldException {
        switch (type) {
            case HEX, BASE64 -> {
                String all = values.stream().map(FieldToken::text).collect(Collectors.joining(" "));
                InputResult read = type == Type.HEX ? HexInput.parse(all) : Base64Input.parse(all);
                if (!(read instanceof InputBytes bytes)) {
                    throw new FieldException(values.get(0).start(), MessageTexts.fieldIsNot(type.word));
                }
                out.writeBytes(bytes.bytes());
            }
            case TEXT -> text(values, out);
            default -> {
                for (FieldToken value : values) {
                    out.writeBytes(bytes(value));
                }
            }
        }
    }

    private static void text(List<FieldToken> values, ByteArrayOutputStream out) throws FieldException {
        FieldToken first = values.get(0);
        Charset charset = first.string() ? StandardCharsets.UTF_8 : charset(first);
        List<FieldToken> strings = first.string() ? values : values.subList(1, values.size());
        if (strings.isEmpty()) {
            throw new FieldException(first.start(), MessageTexts.FIELD_STRING);
        }
        for (FieldToken string : strings) {
            out.writeBytes(encoded(string, charset));
        }
    }

    private byte[] bytes(FieldToken value) throws FieldException {
        return switch (type) {
            case FLOAT ->
                bits == 32
                        ? number(Float.floatToIntBits((float) real(value)))
                        : number(Double.doubleToLongBits(real(value)));
            case VARINT -> varint(whole(value, BigInteger.ZERO, unsigned(64)).longValue());
            case ZIGZAG -> {
                long signed = whole(value, LEAST_LONG, MOST_LONG).longValue();
                yield varint(signed << 1 ^ signed >> 63);
            }
            case STRING -> {
                byte[] string = encoded(value, StandardCharsets.UTF_8);
                if (bits < 32 && string.length >> bits != 0) {
                    throw new FieldException(value.start(), MessageTexts.fieldTooLong(bits, string.length));
                }
                yield joined(number(string.length), string);
            }
            case VARIABLE_STRING -> {
                byte[] string = encoded(value, StandardCharsets.UTF_8);
                yield joined(varint(string.length), string);
            }
            case SIGNED -> {
                BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
                yield number(whole(value, half.negate(), half.subtract(BigInteger.ONE))
                        .longValue());
            }
            default -> number(whole(value, BigInteger.ZERO, unsigned(bits)).longValue());
        };
    }

    private static BigInteger unsigned(int bits) {
        return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }

    private BigInteger whole(FieldToken value, BigInteger least, BigInteger most) throws FieldException {
        try {
            String text = value.text().replace("_", "");
            boolean negative = text.startsWith("-");
            String digits = negative ? text.substring(1) : text;
            boolean hex = digits.toLowerCase(Locale.ROOT).startsWith("0x");
            if (!value.string()
                    && digits.length() <= LONGEST_NUMBER
                    && !digits.startsWith("-")
                    && !digits.startsWith("+")) {
                BigInteger number = hex ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
                BigInteger signed = negative ? number.negate() : number;
                if (signed.compareTo(least) >= 0 && signed.compareTo(most) <= 0) {
                    return signed;
                }
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new FieldException(value.start(), MessageTexts.fieldRange(least, most));
    }

    private static double real(FieldToken value) throws FieldException {
        try {
            return Double.parseDouble(value.string() ? "" : value.text());
        } catch (NumberFormatException e) {
            throw new FieldException(value.start(), MessageTexts.FIELD_NUMBER);
        }
    }

    private byte[] number(long value) {
        byte[] bytes = new byte[bits / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[little ? i : bytes.length - 1 - i] = (byte) (value >> 8 * i);
        }
        return bytes;
    }

    /** Seven bits a byte, the lowest first, as Protocol Buffers have it. */
    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] prefix, byte[] content) {
        return ByteBuffer.allocate(prefix.length + content.length)
                .put(prefix)
                .put(content)
                .array();
    }

    private static Charset charset(FieldToken name) throws FieldException {
        try {
            return Charset.forName(name.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FieldException(name.start(), MessageTexts.FIELD_CHARSET);
        }
    }

    private static byte[] encoded(FieldToken string, Charset charset) throws FieldException {
        if (!string.string()) {
            throw new FieldException(string.start(), MessageTexts.FIELD_STRING);
        }
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(string.text()));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            throw new FieldException(string.start(), MessageTexts.fieldNotIn(charset.name()));
        }
    }
}
