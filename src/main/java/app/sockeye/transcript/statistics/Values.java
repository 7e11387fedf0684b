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
 * @param listed the most frequent first; at most {@link #MOST_LISTED}, their counts are exact
 * @param others messages with a value that is not listed, as it is long or there were too many others before
 * @param without messages without a value there
 */
public record Values(JsonPath path, List<Value> listed, Share others, Share without) {
    /** Different values that are told apart. */
    public static final int MOST_LISTED = 1000;

    /** Bytes of the longest value that is told apart from others. */
    public static final int LONGEST = 256;

    public Values {
        Objects.requireNonNull(path);
        listed = List.copyOf(listed);
    }

    /**
     * Some of the messages.
     *
     * @param bytes of their payloads
     */
    public record Share(long messages, long bytes) {
        static final Share NONE = new Share(0, 0);

        Share and(long size) {
            return new Share(messages + 1, bytes + size);
        }
    }

    /**
     * One value; numbers that are equal are one.
     *
     * @param text a string's text; of numbers and constants as it was received first; empty for objects and arrays
     */
    public record Value(JsonKind kind, String text, Share share) {

        /** The query for messages with this value, such as {@code json:$.type == "trade"}; empty for objects and arrays. */
        public Optional<String> query(JsonPath path) {
            return kind.isContainer()
                    ? Optional.empty()
                    : Optional.of("json:" + path + " == " + (kind == JsonKind.STRING ? JsonString.quote(text) : text));
        }
    }

    /** Messages looked at. */
    public long messages() {
        return withValue() + without.messages();
    }

    /** Messages with a value there. */
    public long withValue() {
        return listed.stream().mapToLong(v -> v.share().messages()).sum() + others.messages();
    }
}
