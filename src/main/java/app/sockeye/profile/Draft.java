package app.sockeye.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is in a profile's composer, and what was sent from it.
 *
 * @param text as typed; for {@link Kind#FILE} the file's path
 * @param history newest first, at most {@link #LONGEST_HISTORY} texts of {@link #HISTORY_CHARS} chars together
 */
public record Draft(Kind kind, String text, List<Sent> history) {
    public static final int LONGEST_HISTORY = 100;
    public static final int HISTORY_CHARS = 1 << 20;

    public static final Draft EMPTY = new Draft(Kind.TEXT, "", List.of());

    /** How the text becomes a payload. */
    public enum Kind {
        TEXT,
        JSON,
        HEX,
        BASE64,
        FILE
    }

    /** Something sent. */
    public record Sent(Kind kind, String text) {
        public Sent {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
        }
    }

    public Draft {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        history = bounded(history);
    }

    private static List<Sent> bounded(List<Sent> history) {
        List<Sent> kept = new ArrayList<>();
        long chars = 0;
        for (Sent sent : history) {
            chars += sent.text().length();
            if (kept.size() == LONGEST_HISTORY || chars > HISTORY_CHARS) {
                break;
            }
            kept.add(sent);
        }
        return List.copyOf(kept);
    }

    /** The same with another text. */
    public Draft typed(Kind newKind, String newText) {
        return new Draft(newKind, newText, history);
    }

    /** The same with a text at the head of the history; where it is there already, it moves. */
    public Draft sent(Sent sent) {
        List<Sent> longer = new ArrayList<>(List.of(sent));
        history.stream().filter(s -> !s.equals(sent)).forEach(longer::add);
        return new Draft(kind, text, longer);
    }
}
