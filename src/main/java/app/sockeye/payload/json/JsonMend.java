package app.sockeye.payload.json;

import java.util.Objects;

/**
 * A change that mends a mistake in JSON.
 *
 * @param label what it does, as a command
 * @param start of what is replaced, in chars from 0
 * @param end behind its last char
 * @param text what takes its place
 */
public record JsonMend(String label, int start, int end, String text) {
    public JsonMend {
        Objects.requireNonNull(label);
        Objects.requireNonNull(text);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("from " + start + " to " + end);
        }
    }

    /** A text with this change. */
    public String applied(String json) {
        return json.substring(0, start) + text + json.substring(end);
    }
}
