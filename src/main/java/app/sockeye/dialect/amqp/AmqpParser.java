package app.sockeye.dialect.amqp;

import app.sockeye.dialect.amqp.AmqpValue.Kind;
import app.sockeye.dialect.stream.ByteScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads AMQP values. What is broken, nested too deep or too much becomes {@link Kind#BROKEN}. One thread. */
final class AmqpParser {
    private static final int MOST_DEPTH = 16;
    private static final int MOST_VALUES = 4000;
    private static final int SMALL = 1;
    private static final int LARGE = 4;

    private final ByteScan scan;
    private int values;

    /** Reads from a place to another. */
    AmqpParser(byte[] bytes, int from, int to) {
        scan = new ByteScan(bytes, from, to);
    }

    /** Where it reads next. */
    int at() {
        return scan.at();
    }

    /** Whether there is more to read. */
    boolean hasMore() {
        return scan.left() > 0 && !scan.hasEnded() && values < MOST_VALUES;
    }

    /** The next value. */
    AmqpValue next() {
        return next(0);
    }

    private AmqpValue next(int depth) {
        int from = scan.at();
        if (depth > MOST_DEPTH || !hasMore()) {
            return broken(from);
        }
        int code = scan.u8();
        if (code != 0) {
            return value(code, from, depth);
        }
        AmqpValue descriptor = next(depth + 1);
        AmqpValue content = next(depth + 1);
        return described(descriptor, content, from);
    }

    private AmqpValue described(AmqpValue descriptor, AmqpValue content, int from) {
        return content.is(Kind.BROKEN)
                ? content
                : new AmqpValue(
                        Kind.DESCRIBED,
                        descriptor.text(),
                        descriptor.binary(),
                        List.of(content),
                        number(descriptor),
                        from,
                        scan.at());
    }

    /** The numeric descriptor, or the one that a symbolic one stands for. */
    private static long number(AmqpValue descriptor) {
        if (descriptor.is(Kind.SYMBOL)) {
            return AmqpType.of(descriptor.text()).map(AmqpType::code).orElse(-1L);
        }
        return descriptor.is(Kind.NUMBER) && descriptor.text().matches("\\d{1,9}")
                ? Long.parseLong(descriptor.text())
                : -1;
    }

    /** A value whose code was read already. */
    private AmqpValue value(int code, int from, int depth) {
        values++;
        AmqpValue value =
                switch (code >> 4) {
                    case 0x4, 0x5, 0x6, 0x7, 0x8, 0x9 -> fixed(code, from);
                    case 0xA -> variable(code, scan.u8(), from);
                    case 0xB -> variable(code, scan.number(LARGE), from);
                    case 0xC -> compound(code, SMALL, from, depth);
                    case 0xD -> compound(code, LARGE, from, depth);
                    case 0xE -> array(SMALL, from, depth);
                    case 0xF -> array(LARGE, from, depth);
                    default -> broken(from);
                };
        return scan.hasEnded() ? broken(from) : value;
    }

    private AmqpValue fixed(int code, int from) {
        return switch (code) {
            case 0x40 -> scalar(Kind.NULL, "null", from);
            case 0x41 -> scalar(Kind.BOOLEAN, "true", from);
            case 0x42 -> scalar(Kind.BOOLEAN, "false", from);
            case 0x56 -> scalar(Kind.BOOLEAN, Boolean.toString(scan.u8() != 0), from);
            case 0x43, 0x44 -> scalar(Kind.NUMBER, "0", from);
            case 0x45 -> AmqpValue.items(Kind.LIST, List.of(), from, scan.at());
            case 0x50, 0x52, 0x53 -> number(scan.number(1), from);
            case 0x51, 0x54, 0x55 -> number((byte) scan.number(1), from);
            case 0x60 -> number(scan.number(2), from);
            case 0x61 -> number((short) scan.number(2), from);
            case 0x70 -> number(scan.number(4), from);
            case 0x71 -> number((int) scan.number(4), from);
            case 0x72 -> scalar(Kind.NUMBER, Float.toString(Float.intBitsToFloat((int) scan.number(4))), from);
            case 0x73 -> character((int) scan.number(4), from);
            case 0x80 -> scalar(Kind.NUMBER, Long.toUnsignedString(scan.number(8)), from);
            case 0x81 -> number(scan.number(8), from);
            case 0x82 -> scalar(Kind.NUMBER, Double.toString(Double.longBitsToDouble(scan.number(8))), from);
            case 0x83 -> scalar(Kind.TIMESTAMP, Long.toString(scan.number(8)), from);
            case 0x98 -> uuid(from);
            case 0x74 -> AmqpValue.binary(scan.take(4), from, scan.at());
            case 0x84 -> AmqpValue.binary(scan.take(8), from, scan.at());
            case 0x94 -> AmqpValue.binary(scan.take(16), from, scan.at());
            default -> broken(from);
        };
    }

    private AmqpValue uuid(int from) {
        String hex = HexFormat.of().formatHex(scan.take(16));
        return hex.length() < 32
                ? broken(from)
                : scalar(
                        Kind.STRING,
                        String.join(
                                "-",
                                hex.substring(0, 8),
                                hex.substring(8, 12),
                                hex.substring(12, 16),
                                hex.substring(16, 20),
                                hex.substring(20)),
                        from);
    }

    private AmqpValue character(int codePoint, int from) {
        return Character.isValidCodePoint(codePoint)
                ? scalar(Kind.STRING, Character.toString(codePoint), from)
                : broken(from);
    }

    private AmqpValue variable(int code, long size, int from) {
        byte[] bytes = scan.take(size);
        return switch (code & 0x0F) {
            case 0x0 -> AmqpValue.binary(bytes, from, scan.at());
            case 0x1 -> scalar(Kind.STRING, new String(bytes, StandardCharsets.UTF_8), from);
            case 0x3 -> scalar(Kind.SYMBOL, new String(bytes, StandardCharsets.US_ASCII), from);
            default -> broken(from);
        };
    }

    /** A list or a map, which ends where its size says. */
    private AmqpValue compound(int code, int width, int from, int depth) {
        long size = scan.number(width);
        int end = end(size);
        long count = scan.number(width);
        List<AmqpValue> items = new ArrayList<>();
        while (items.size() < count && scan.at() < end && hasMore()) {
            items.add(next(depth + 1));
        }
        scan.moveTo(end);
        return AmqpValue.items((code & 0x0F) == 0 ? Kind.LIST : Kind.MAP, items, from, scan.at());
    }

    /** An array, whose values share one code. */
    private AmqpValue array(int width, int from, int depth) {
        long size = scan.number(width);
        int end = end(size);
        long count = scan.number(width);
        int code = scan.u8();
        Optional<AmqpValue> descriptor = Optional.empty();
        if (code == 0) {
            descriptor = Optional.of(next(depth + 1));
            code = scan.u8();
        }
        List<AmqpValue> items = new ArrayList<>();
        while (items.size() < count && scan.at() < end && hasMore()) {
            int begin = scan.at();
            AmqpValue item = value(code, begin, depth + 1);
            items.add(descriptor.map(shared -> described(shared, item, begin)).orElse(item));
        }
        scan.moveTo(end);
        return AmqpValue.items(Kind.ARRAY, items, from, scan.at());
    }

    private int end(long size) {
        return (int) Math.min(scan.at() + size, scan.at() + (long) scan.left());
    }

    private AmqpValue number(long number, int from) {
        return scalar(Kind.NUMBER, Long.toString(number), from);
    }

    private AmqpValue scalar(Kind kind, String text, int from) {
        return AmqpValue.scalar(kind, text, from, scan.at());
    }

    private AmqpValue broken(int from) {
        return AmqpValue.scalar(Kind.BROKEN, "", from, scan.at());
    }
}
