package app.sockeye.payload.format.smile;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes values as Smile, without references to texts that were there before. One thread. */
final class SmileOutput {
    /** The head: no shared names, no shared texts, no raw bytes; then the values. */
    private static final byte[] HEAD = {':', ')', '\n', 0};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private SmileOutput() {}

    static byte[] of(String json) throws PayloadException {
        SmileOutput output = new SmileOutput();
        output.out.writeBytes(HEAD);
        output.value(NodesOfJson.exact(json));
        return output.out.toByteArray();
    }

    private void value(PayloadNode node) throws PayloadException {
        switch (node.kind()) {
            case MAP -> {
                out.write(0xFA);
                for (PayloadNode member : node.children()) {
                    if (member.kind() == NodeKind.ENTRY) {
                        throw new PayloadException(member.offset(), "The names in an object of Smile are text.");
                    }
                    name(member.key().text().getBytes(StandardCharsets.UTF_8));
                    value(member);
                }
                out.write(0xFB);
            }
            case LIST -> {
                out.write(0xF8);
                for (PayloadNode element : node.children()) {
                    value(element);
                }
                out.write(0xF9);
            }
            case TEXT -> text(node.value());
            case NUMBER -> number(node.value());
            case BOOLEAN -> out.write(node.value().equals("true") ? 0x23 : 0x22);
            case NULL -> out.write(0x21);
            case TYPED -> typed(node);
            case TAG, ENTRY -> throw NodeValues.unknown("Smile", node);
        }
    }

    private void typed(PayloadNode node) throws PayloadException {
        switch (node.type()) {
            case "binary", "bytes", "bin" -> {
                out.write(0xE8);
                packed(NodeValues.bytes(node));
            }
            case "float32" -> {
                out.write(0x28);
                bits(Integer.toUnsignedLong(Float.floatToRawIntBits((float) NodeValues.floating(node))), 5);
            }
            case "float64" -> floating(NodeValues.floating(node));
            default -> throw NodeValues.unknown("Smile", node);
        }
    }

    private void name(byte[] utf8) {
        boolean ascii = isAscii(utf8);
        if (utf8.length == 0) {
            out.write(0x20);
        } else if (ascii && utf8.length <= 64) {
            out.write(0x80 + utf8.length - 1);
            out.writeBytes(utf8);
        } else if (!ascii && utf8.length <= 57) {
            out.write(0xC0 + utf8.length - 2);
            out.writeBytes(utf8);
        } else {
            out.write(0x34);
            out.writeBytes(utf8);
            out.write(0xFC);
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean ascii = isAscii(utf8);
        if (utf8.length == 0) {
            out.write(0x20);
        } else if (ascii && utf8.length <= 64) {
            out.write((utf8.length <= 32 ? 0x40 - 1 : 0x60 - 33) + utf8.length);
            out.writeBytes(utf8);
        } else if (!ascii && utf8.length <= 65) {
            out.write((utf8.length <= 33 ? 0x80 - 2 : 0xA0 - 34) + utf8.length);
            out.writeBytes(utf8);
        } else {
            out.write(ascii ? 0xE0 : 0xE4);
            out.writeBytes(utf8);
            out.write(0xFC);
        }
    }

    private static boolean isAscii(byte[] utf8) {
        for (byte b : utf8) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private void number(String digits) {
        if (!digits.matches("-?\\d+")) {
            BigDecimal exact = new BigDecimal(digits);
            double rounded = exact.doubleValue();
            // A double where it comes to the same digits, its zeros at the end included.
            if (Double.isFinite(rounded) && Double.toString(rounded).equals(digits)) {
                floating(rounded);
            } else {
                out.write(0x2A);
                unsigned(zigzag(exact.scale()));
                packed(exact.unscaledValue().toByteArray());
            }
            return;
        }
        BigInteger whole = new BigInteger(digits);
        if (whole.bitLength() >= Long.SIZE) {
            out.write(0x26);
            packed(whole.toByteArray());
            return;
        }
        long number = whole.longValue();
        if (number >= -16 && number < 16) {
            out.write(0xC0 + (int) zigzag(number));
        } else {
            out.write(whole.bitLength() < Integer.SIZE ? 0x24 : 0x25);
            unsigned(zigzag(number));
        }
    }

    private static long zigzag(long number) {
        return number << 1 ^ number >> Long.SIZE - 1;
    }

    private void floating(double number) {
        out.write(0x29);
        bits(Double.doubleToRawLongBits(number), 10);
    }

    /** Seven bits in each byte, the highest first. */
    private void bits(long bits, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (bits >>> 7 * i) & 0x7F);
        }
    }

    /** Seven bits in each byte; the last has six, and the highest bit set. */
    private void unsigned(long number) {
        int more = 0;
        while (number >>> 6 + 7 * more != 0 && 6 + 7 * more < Long.SIZE) {
            more++;
        }
        for (int i = more; i > 0; i--) {
            out.write((int) (number >>> 6 + 7 * (i - 1)) & 0x7F);
        }
        out.write(0x80 | (int) number & 0x3F);
    }

    /** The length, and the bytes with seven bits in each; the bits that are left stand in a last one. */
    private void packed(byte[] bytes) {
        unsigned(bytes.length);
        int held = 0;
        int count = 0;
        for (byte b : bytes) {
            held = held << 8 | b & 0xFF;
            count += 8;
            while (count >= 7) {
                count -= 7;
                out.write(held >>> count & 0x7F);
            }
            held &= (1 << count) - 1;
        }
        if (count > 0) {
            out.write(held);
        }
    }
}
