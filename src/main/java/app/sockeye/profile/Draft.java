package app.sockeye.profile;

import app.sockeye.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is in a profile's composer, and what was sent from it.
 *
 * @param kind the one being written
 * @param texts as typed, by kind; for {@link Kind#FILE} the file's path
 * @param history newest first, at most {@link #LONGEST_HISTORY} texts of {@link #HISTORY_CHARS} chars together
 * @param control the form of control frames as typed
 * @param clearAfterSend whether the editor is emptied by sending
 */
public record Draft(Kind kind, Map<Kind, String> texts, Control control, List<Sent> history, boolean clearAfterSend) {
    public static final int LONGEST_HISTORY = 100;
    public static final int HISTORY_CHARS = 1 << 20;

    public static final Draft EMPTY = new Draft(Kind.TEXT, Map.of(), Control.EMPTY, List.of(), false);

    /** How the text becomes a payload. */
    public enum Kind {
        TEXT,
        /** Text with escapes for characters that can't be typed. */
        ESCAPED,
        JSON,
        HEX,
        BASE64,
        FILE,
        /** No text: {@link Draft#control} holds what is typed. */
        CONTROL
    }

    /**
     * A control frame as typed (RFC 6455 section 5.5), right or wrong.
     *
     * @param frame the kind: {@code ping}, {@code pong} or {@code close}
     * @param payload of a ping or pong
     * @param hex whether the payload is hexadecimal
     * @param code of a close
     * @param reason of a close
     */
    public record Control(String frame, String payload, boolean hex, String code, String reason) {
        /** An empty ping, and a normal close. */
        public static final Control EMPTY = new Control("ping", "", false, Integer.toString(CloseCode.NORMAL), "");

        public Control {
            Objects.requireNonNull(frame);
            Objects.requireNonNull(payload);
            Objects.requireNonNull(code);
            Objects.requireNonNull(reason);
        }
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
        texts = Map.copyOf(texts);
        Objects.requireNonNull(control);
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
}
