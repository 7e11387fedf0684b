package app.sockeye.payload.json;

/**
 * Bytes of a document.
 *
 * @param end behind the last byte
 */
public record JsonSpan(long start, long end) {
    public JsonSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /** How many bytes. */
    public long length() {
        return end - start;
    }
}
