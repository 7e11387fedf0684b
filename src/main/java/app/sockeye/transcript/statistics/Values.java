package app.sockeye.transcript.statistics;

import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonString;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often each value stood at a path.
 *
 * @param listed at most {@link #MOST_LISTED} values with their exact counts, the most frequent first
 * @param others messages with a value that is not listed, because it is too long or too many others came before
 * @param without messages without a value at the path
 */
public record Values(JsonPath path, List<Value> listed, Share others, Share without) {
    /** Maximum number of different values that are counted separately. */
    public static final int MOST_LISTED = 1000;

    /** Maximum length in bytes of a value that is counted separately. */
    public static final int LONGEST = 256;

    public Values {
        Objects.requireNonNull(path);
        listed = List.copyOf(listed);
    }

    /**
     * Some of the messages.
     *
     * @param bytes total size of their payloads
     */
    public record Share(long messages, long bytes) {
        static final Share NONE = new Share(0, 0);

        Share and(long size) {
            return new Share(messages + 1, bytes + size);
        }
    }

    /**
     * A value; equal numbers are one value.
     *
     * @param text a string's text; for numbers and constants the text received first; empty for objects and arrays
     */
    public record Value(JsonKind kind, String text, Share share) {

        /**
         * The query for messages with this value, for example {@code json:$.type == "trade"}; empty for objects and
         * arrays.
         */
        public Optional<String> query(JsonPath path) {
            return kind.isContainer()
                    ? Optional.empty()
                    : Optional.of("json:" + path + " == " + (kind == JsonKind.STRING ? JsonString.quote(text) : text));
        }
    }

    /** Number of messages examined. */
    public long messages() {
        return withValue() + without.messages();
    }

    /** Number of messages with a value at the path. */
    public long withValue() {
        return listed.stream().mapToLong(v -> v.share().messages()).sum() + others.messages();
    }
}
