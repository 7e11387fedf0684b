package app.sockeye.transcript.statistics;

import app.sockeye.transcript.search.TimeRange;
import java.util.Objects;

/**
 * Counts over time, in at most {@link #MOST_BUCKETS} spans of equal width; the width doubles when the session gets too
 * long for them. Immutable.
 */
public final class Timeline {
    /** The most parts that the time is divided into. */
    public static final int MOST_BUCKETS = 512;

    /** The timeline of a session in which nothing was counted. */
    public static final Timeline EMPTY = new Timeline(0, 1, 0, 0, new long[Lane.values().length][0]);

    private final long start;
    private final long width;
    private final int buckets;
    private final long last;
    private final long[][] lanes;

    /** @param lanes by {@link Lane} and bucket; not copied */
    Timeline(long start, long width, int buckets, long last, long[][] lanes) {
        this.start = start;
        this.width = width;
        this.buckets = buckets;
        this.last = last;
        this.lanes = lanes;
    }

    /** Number of spans up to the last non-empty one; 0 if nothing was counted. */
    public int buckets() {
        return buckets;
    }

    /** Width of a span in ns. */
    public long width() {
        return width;
    }

    /** Time of the last entry that was counted, in ns since the transcript's start. */
    public long last() {
        return last;
    }

    /** The time range of the whole timeline, in ns since the transcript's start. */
    public TimeRange time() {
        return new TimeRange(start, start + buckets * width);
    }

    /** The time range of a span. */
    public TimeRange time(int bucket) {
        long from = start + Objects.checkIndex(bucket, buckets) * width;
        return new TimeRange(from, from + width);
    }

    /** The count of a lane in one span. */
    public long count(Lane lane, int bucket) {
        return lanes[lane.ordinal()][Objects.checkIndex(bucket, buckets)];
    }

    /** The sum of the counts in the spans from {@code first} to before {@code end}. */
    public long count(Lane lane, int first, int end) {
        Objects.checkFromToIndex(first, end, buckets);
        long sum = 0;
        for (int i = first; i < end; i++) {
            sum += lanes[lane.ordinal()][i];
        }
        return sum;
    }

    /** The sum of a lane's counts in all spans. */
    public long total(Lane lane) {
        return count(lane, 0, buckets);
    }
}
