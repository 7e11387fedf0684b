package app.sockeye.client.failure;

import app.sockeye.protocol.VisibleText;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Parts of sentences that are common to failures of all stages. */
public final class Phrases {
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

    /** A sentence with its first letter in lower case, to be part of another one. */
    public static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
