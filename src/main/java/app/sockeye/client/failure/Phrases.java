package app.sockeye.client.failure;

import app.sockeye.protocol.VisibleText;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Parts of sentences about failures of any stage. */
public final class Phrases {
    private Phrases() {}

    /** What the system said about it: an exception's message and its causes', a line each, without their Java names. */
    public static String said(Throwable e) {
        Set<String> lines = new LinkedHashSet<>();
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = t.getMessage();
            // Some repeat their cause as the message.
            if (message != null
                    && (t.getCause() == null || !message.equals(t.getCause().toString()))) {
                lines.add(VisibleText.of(message));
            }
        }
        return lines.isEmpty() ? "" : "The system said: " + String.join("\n", lines);
    }

    /** An exception and its causes, a line each: for mistakes of ours, which are to be reported. */
    public static String chain(Throwable e) {
        StringBuilder lines = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            lines.append(VisibleText.of(t.toString())).append('\n');
        }
        return lines.toString().strip();
    }

    /** A time in s, or in ms where it is no whole number of them. */
    public static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** A sentence as a clause. */
    public static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
