package app.sockeye.transcript.statistics;

import app.sockeye.transcript.search.TimeRange;
import java.util.Objects;

/**
 * Counts over time, in at most {@link #MOST_BUCKETS} spans of equal width, which doubles when the session outgrows them.
 * Immutable.
 */
public final class Timeline {
    public static final int MOST_BUCKETS = 512;

    /** Of a session in which nothing happened. */
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

    /** How many spans there are, up to the last that holds anything; 0 where nothing was counted. */
    public int buckets() {
        return buckets;
    }

    /** How long a span is, in ns. */
    public long width() {
        return width;
    }

    /** When the last of what was counted happened, in ns since the transcript's start. */
    public long last() {
        return last;
    }

    /** All of it, in ns since the transcript's start. */
    public TimeRange time() {
        return new TimeRange(start, start + buckets * width);
    }

    /** One span. */
    public TimeRange time(int bucket) {
        long from = start + Objects.checkIndex(bucket, buckets) * width;
        return new TimeRange(from, from + width);
    }

    public long count(Lane lane, int bucket) {
        return lanes[lane.ordinal()][Objects.checkIndex(bucket, buckets)];
    }

    /** The sum of some spans from {@code first} to before {@code end}. */
    public long count(Lane lane, int first, int end) {
        Objects.checkFromToIndex(first, end, buckets);
        long sum = 0;
        for (int i = first; i < end; i++) {
            sum += lanes[lane.ordinal()][i];
        }
        return sum;
    }

    public long total(Lane lane) {
        return count(lane, 0, buckets);
    }
}
