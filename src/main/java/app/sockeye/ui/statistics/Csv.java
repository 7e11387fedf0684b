package app.sockeye.ui.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The cells of a table (RFC 4180). */
final class Csv {
    private Csv() {}

    static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Up to three decimals; empty for NaN. */
    static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : new BigDecimal(value)
                        .setScale(3, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
