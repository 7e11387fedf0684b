package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads the values of single types from JSON: the other way round than {@link AvroLogical}. Stateless. */
final class AvroValues {
    /** Most digits after the point, or zeros before it, of a decimal. */
    private static final int LONGEST = 2_000;

    private AvroValues() {}

    /** A number, or what a date or time means. */
    static long integer(AvroType type, PayloadNode node, long least, long most) throws PayloadException {
        String text = node.value();
        boolean scalar =
                node.kind() == NodeKind.NUMBER || node.kind() == NodeKind.TYPED || node.kind() == NodeKind.TEXT;
        AvroWriter.need(scalar, node, "a number");
        if (node.kind() != NodeKind.NUMBER && !text.matches("-?\\d+")) {
            try {
                return within(meant(type.logical(), text), node, least, most);
            } catch (DateTimeException | ArithmeticException e) {
                AvroWriter.need(false, node, "a " + type.logical());
            }
        }
        AvroWriter.need(text.matches("-?\\d{1,19}"), node, "an integer");
        return within(new BigInteger(text), node, least, most);
    }

    private static long within(BigInteger number, PayloadNode node, long least, long most) throws PayloadException {
        boolean fits =
                number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
        AvroWriter.need(fits, node, "an integer from " + least + " to " + most);
        return number.longValue();
    }

    private static BigInteger meant(String logical, String text) {
        return switch (logical) {
            case "date" -> BigInteger.valueOf(LocalDate.parse(text).toEpochDay());
            case "time-millis" ->
                exactly(BigInteger.valueOf(LocalTime.parse(text).toNanoOfDay()), 1_000_000);
            case "time-micros" ->
                exactly(BigInteger.valueOf(LocalTime.parse(text).toNanoOfDay()), 1_000);
            case "timestamp-millis" -> exactly(nanos(Instant.parse(text)), 1_000_000);
            case "timestamp-micros" -> exactly(nanos(Instant.parse(text)), 1_000);
            case "timestamp-nanos" -> nanos(Instant.parse(text));
            case "local-timestamp-millis" -> exactly(local(text), 1_000_000);
            case "local-timestamp-micros" -> exactly(local(text), 1_000);
            case "local-timestamp-nanos" -> local(text);
            default -> throw new ArithmeticException();
        };
    }

    private static BigInteger local(String text) {
        return nanos(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    }

    private static BigInteger nanos(Instant time) {
        return BigInteger.valueOf(time.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(time.getNano()));
    }

    /** Divides without a rest: a finer time than the type has is not rounded. */
    private static BigInteger exactly(BigInteger number, long by) {
        BigInteger[] both = number.divideAndRemainder(BigInteger.valueOf(by));
        if (both[1].signum() != 0) {
            throw new ArithmeticException();
        }
        return both[0];
    }

    /** A float, not-a-number and the infinities included. */
    static double floating(PayloadNode node) throws PayloadException {
        AvroWriter.need(node.kind() == NodeKind.NUMBER || node.kind() == NodeKind.TYPED, node, "a number");
        return NodeValues.floating(node);
    }

    /**
     * Bytes in hexadecimal, or a decimal.
     *
     * @param inSchema whether it is a default, whose bytes are told by characters up to U+00FF
     */
    static byte[] bytes(AvroType type, PayloadNode node, boolean inSchema) throws PayloadException {
        boolean scalar = node.kind() == NodeKind.NUMBER
                || node.kind() == NodeKind.TEXT
                || node.type().equals("decimal");
        byte[] bytes;
        if (inSchema) {
            AvroWriter.need(node.kind() == NodeKind.TEXT, node, "a string");
            bytes = node.value().getBytes(StandardCharsets.ISO_8859_1);
        } else if (type.logical().equals("decimal") && scalar) {
            bytes = decimal(type, node);
        } else {
            boolean text = node.kind() == NodeKind.TEXT && node.value().matches("([0-9a-fA-F]{2})*");
            AvroWriter.need(text || node.kind() == NodeKind.TYPED, node, "bytes in hexadecimal");
            bytes = text ? HexFormat.of().parseHex(node.value()) : NodeValues.bytes(node);
        }
        boolean fits = type.kind() != AvroKind.FIXED || bytes.length == type.size();
        AvroWriter.need(fits, node, type.size() + " bytes");
        return bytes;
    }

    private static byte[] decimal(AvroType type, PayloadNode node) throws PayloadException {
        try {
            BigDecimal number = new BigDecimal(node.value());
            if (Math.abs((long) number.scale()) > LONGEST) {
                throw new ArithmeticException();
            }
            byte[] shortest = number.setScale(type.scale()).unscaledValue().toByteArray();
            if (type.kind() != AvroKind.FIXED || shortest.length >= type.size()) {
                return shortest;
            }
            byte[] padded = new byte[type.size()];
            Arrays.fill(padded, (byte) (shortest[0] < 0 ? -1 : 0));
            System.arraycopy(shortest, 0, padded, padded.length - shortest.length, shortest.length);
            return padded;
        } catch (NumberFormatException | ArithmeticException e) {
            AvroWriter.need(false, node, "a decimal of " + type.scale() + " digits after the point");
            return new byte[0];
        }
    }
}
