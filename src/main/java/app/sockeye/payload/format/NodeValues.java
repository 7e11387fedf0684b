package app.sockeye.payload.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalDouble;

/** Reads the texts of values that are to be written. */
public final class NodeValues {
    private NodeValues() {}

    /** Bytes told in hexadecimal. */
    public static byte[] bytes(PayloadNode node) throws PayloadException {
        try {
            return HexFormat.of().parseHex(node.value());
        } catch (IllegalArgumentException e) {
            throw refused(node, "hexadecimal digits, two for each byte,");
        }
    }

    /** A time of ISO 8601. */
    public static Instant time(PayloadNode node) throws PayloadException {
        try {
            return Instant.parse(node.value());
        } catch (DateTimeException e) {
            throw refused(node, "a time such as 2026-01-31T12:00:00Z");
        }
    }

    /** A float, not-a-number and the infinities included. */
    public static double floating(PayloadNode node) throws PayloadException {
        try {
            return Double.parseDouble(node.value());
        } catch (NumberFormatException e) {
            throw refused(node, "a number, NaN or Infinity");
        }
    }

    /** A number as a float of 64 bits, where its digits come to the same; empty where it would be rounded. */
    public static OptionalDouble unrounded(PayloadNode number) {
        double nearest = Double.parseDouble(number.value());
        boolean same = Double.isFinite(nearest)
                && new BigDecimal(Double.toString(nearest)).compareTo(new BigDecimal(number.value())) == 0;
        return same ? OptionalDouble.of(nearest) : OptionalDouble.empty();
    }

    /** An integer within a range. */
    public static long integer(PayloadNode node, long least, long most) throws PayloadException {
        try {
            long number = Long.parseLong(node.value());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as one out of range is.
        }
        throw refused(node, "an integer from " + least + " to " + most);
    }

    private static PayloadException refused(PayloadNode node, String expected) {
        return new PayloadException(node.offset(), "Expected " + expected + " in $" + node.type() + ".");
    }

    /** Why a value can't be written in a format. */
    public static PayloadException unknown(String format, PayloadNode node) {
        return new PayloadException(node.offset(), format + " has no type $" + node.type() + ".");
    }
}
