package app.sockeye.template.function;

import java.math.BigDecimal;
import java.util.List;

/** A random number between two, both included, with as many decimals as the more precise of them. */
final class RandomCall {
    private static final String BETWEEN = "..";
    private static final int MOST_DIGITS = 18;

    private RandomCall() {}

    static Call bind(List<Content> parameters) throws CallException {
        String range = parameters.get(0).text();
        int middle = range.indexOf(BETWEEN);
        BigDecimal low = middle < 0 ? null : number(range.substring(0, middle));
        BigDecimal high = middle < 0 ? null : number(range.substring(middle + BETWEEN.length()));
        if (low == null || high == null) {
            throw CallException.argument("It has the form ${random:1..100}, with at most 18 digits.");
        }
        int decimals = Math.max(0, Math.max(low.scale(), high.scale()));
        long first = low.movePointRight(decimals).longValueExact();
        long last = high.movePointRight(decimals).longValueExact();
        if (first > last) {
            throw CallException.argument("The first number is greater than the second.");
        }
        return context -> {
            long drawn = context.random().nextLong(first, last + 1);
            return Content.of(
                    decimals == 0
                            ? Long.toString(drawn)
                            : BigDecimal.valueOf(drawn, decimals).toPlainString());
        };
    }

    /** The number; null for none, or one that could overflow. */
    private static BigDecimal number(String text) {
        String digits = text.strip();
        if (digits.isEmpty()
                || digits.length() > MOST_DIGITS
                || digits.chars().anyMatch(c -> "+-.0123456789".indexOf(c) < 0)) {
            return null;
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
