package app.sockeye.export.json;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads decimal numbers exactly, within bounds. */
public final class ExactNumber {
    static final int MOST_DIGITS = 64;
    /** Largest power of ten accepted, beyond those of a double: adding to a larger number would take all memory. */
    private static final int MOST_EXPONENT = 400;

    private ExactNumber() {}

    /** A text as a number; empty if it is none, or has too many digits or too large an exponent. */
    public static Optional<BigDecimal> parse(String digits) {
        try {
            BigDecimal number = digits.length() > MOST_DIGITS ? null : new BigDecimal(digits);
            return Optional.ofNullable(number).filter(n -> Math.abs((long) n.scale()) <= MOST_EXPONENT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
