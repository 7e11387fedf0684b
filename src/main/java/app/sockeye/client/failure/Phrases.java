package app.sockeye.client.failure;

import app.sockeye.protocol.VisibleText;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Parts of sentences that are common to failures of all stages. */
public final class Phrases {
    private static final int SECONDS_IN_MINUTE = 60;
    private static final int MINUTES_IN_HOUR = 60;
    /** The longest times that are told in seconds and minutes. */
    private static final int MOST_SECONDS = 120;

    private static final int MOST_MINUTES = 120;

    private Phrases() {}

    /**
     * The messages of an exception and its causes as told by the system, a line each, without class names; empty where
     * there are none.
     */
    public static String said(Throwable e) {
        Set<String> lines = new LinkedHashSet<>();
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = t.getMessage();
            // Some exceptions only repeat their cause as their message.
            if (message != null
                    && (t.getCause() == null || !message.equals(t.getCause().toString()))) {
                lines.add(VisibleText.of(message));
            }
        }
        return lines.isEmpty() ? "" : "The system said: " + String.join("\n", lines);
    }

    /** An exception and its causes with their class names, a line each, for bug reports. */
    public static String chain(Throwable e) {
        StringBuilder lines = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            lines.append(VisibleText.of(t.toString())).append('\n');
        }
        return lines.toString().strip();
    }

    /** A time in s, or in ms where it is not a whole number of seconds. */
    public static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** A time to wait, rounded up to whole seconds, minutes or hours. */
    public static String delay(Duration time) {
        long seconds = time.plusMillis(999).toSeconds();
        if (seconds <= MOST_SECONDS) {
            return seconds + " s";
        }
        long minutes = (seconds + SECONDS_IN_MINUTE - 1) / SECONDS_IN_MINUTE;
        return minutes <= MOST_MINUTES ? minutes + " min" : (minutes + MINUTES_IN_HOUR - 1) / MINUTES_IN_HOUR + " h";
    }

    /** A sentence with its first letter in lower case, to be part of another one. */
    public static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
