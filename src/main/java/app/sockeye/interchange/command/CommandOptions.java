package app.sockeye.interchange.command;

import java.math.BigDecimal;
import java.util.Optional;

/** Values of options as the tools write them. */
final class CommandOptions {
    private CommandOptions() {}

    /** Seconds, also with a fraction, in ms; empty for anything else. */
    static Optional<String> millis(String seconds) {
        if (!seconds.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?")) {
            return Optional.empty();
        }
        return Optional.of(
                new BigDecimal(seconds).movePointRight(3).toBigInteger().toString());
    }

    /** What stands before the first separator; all where there is none. */
    static String before(String text, char separator) {
        int at = text.indexOf(separator);
        return at < 0 ? text : text.substring(0, at);
    }

    /** What stands after the first separator; empty where there is none. */
    static String after(String text, char separator) {
        int at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(at + 1);
    }
}
