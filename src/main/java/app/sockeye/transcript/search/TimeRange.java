package app.sockeye.transcript.search;

/**
 * A span of a session's time, in ns since its start.
 *
 * @param from the first moment in it
 * @param to the moment after the last one in it
 */
public record TimeRange(long from, long to) {
    public TimeRange {
        if (to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** Whether a time lies in this range. */
    public boolean contains(long nanos) {
        return nanos >= from && nanos < to;
    }

    /** The intersection of both; of length 0 if they don't overlap. */
    public TimeRange and(TimeRange other) {
        long start = Math.max(from, other.from);
        return new TimeRange(start, Math.max(start, Math.min(to, other.to)));
    }

    /** The length in ns. */
    public long length() {
        return to - from;
    }
}
