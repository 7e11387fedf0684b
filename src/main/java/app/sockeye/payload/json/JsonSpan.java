package app.sockeye.payload.json;

/**
 * A range of bytes in a document.
 *
 * @param end behind the last byte
 */
public record JsonSpan(long start, long end) {
    public JsonSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /** The number of bytes. */
    public long length() {
        return end - start;
    }
}
