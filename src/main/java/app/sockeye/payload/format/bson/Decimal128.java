package app.sockeye.payload.format.bson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Decimals of 128 bits (IEEE 754 decimal128, its significand as a binary integer). */
final class Decimal128 {
    private static final int BIAS = 6176;
    private static final int HIGHEST = 6111;
    private static final BigInteger TOO_LARGE = BigInteger.TEN.pow(34);
    private static final BigInteger LOW = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private Decimal128() {}

    static String text(long high, long low) {
        String sign = high < 0 ? "-" : "";
        int combination = (int) (high >>> 58) & 0x1F;
        if (combination == 0x1F) {
            return "NaN";
        } else if (combination == 0x1E) {
            return sign + "Infinity";
        }
        // Where the two highest bits are set, the significand would have more than 34 digits, and counts as 0.
        boolean large = combination >> 3 == 3;
        int exponent = (int) (high >>> (large ? 47 : 49)) & 0x3FFF;
        BigInteger digits = BigInteger.valueOf(high & 0x1FFFFFFFFFFFFL)
                .shiftLeft(Long.SIZE)
                .or(BigInteger.valueOf(low).and(LOW));
        BigInteger significand = large || digits.compareTo(TOO_LARGE) >= 0 ? BigInteger.ZERO : digits;
        return sign + new BigDecimal(significand, BIAS - exponent);
    }

    /** The two halves of a finite decimal, the lower first; empty if it does not fit. */
    static Optional<long[]> bits(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            int exponent = -number.scale();
            BigInteger significand = number.unscaledValue().abs();
            if (significand.compareTo(TOO_LARGE) >= 0 || exponent < -BIAS || exponent > HIGHEST) {
                return Optional.empty();
            }
            long high = significand.shiftRight(Long.SIZE).longValue() | (long) (exponent + BIAS) << 49;
            return Optional.of(
                    new long[] {significand.longValue(), text.startsWith("-") ? high | Long.MIN_VALUE : high});
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
