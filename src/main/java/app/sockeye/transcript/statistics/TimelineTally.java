package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import java.util.Arrays;

/**
 * Counts messages, bytes and errors over time. Messages of unknown direction, and those not sent completely, are not
 * counted.
 */
final class TimelineTally implements Tally<Timeline> {
    private static final long FIRST_WIDTH_NANOS = 1_000_000;

    private final long start;
    private final boolean withSizes;
    private final long[][] lanes = new long[Lane.values().length][Timeline.MOST_BUCKETS];
    private long width = FIRST_WIDTH_NANOS;
    private int used;
    private long last;

    /**
     * @param start start of the timeline in ns; earlier entries count as if they happened then
     * @param withSizes whether to count bytes, which needs reading the heads of records
     */
    TimelineTally(long start, boolean withSizes) {
        this.start = start;
        this.withSizes = withSizes;
    }

    @Override
    public void take(EntryCursor entry) {
        EntryKind kind = entry.kind();
        if (kind == EntryKind.ERROR) {
            lanes[Lane.ERRORS.ordinal()][bucket(entry.nanos())]++;
        } else if (entry.isCounted() && entry.direction().isPresent()) {
            Direction direction = entry.direction().get();
            int bucket = bucket(entry.nanos());
            lanes[Lane.messages(direction).ordinal()][bucket]++;
            if (withSizes) {
                lanes[Lane.bytes(direction).ordinal()][bucket] += entry.size();
                lanes[Lane.wire(direction).ordinal()][bucket] += entry.wireSize();
            }
        }
    }

    @Override
    public Timeline figures() {
        long[][] copy = new long[lanes.length][];
        Arrays.setAll(copy, lane -> Arrays.copyOf(lanes[lane], used));
        return new Timeline(start, width, used, last, copy);
    }

    private int bucket(long nanos) {
        long since = Math.max(0, nanos - start);
        while (since / width >= Timeline.MOST_BUCKETS) {
            widen();
        }
        last = Math.max(last, nanos);
        int bucket = (int) (since / width);
        used = Math.max(used, bucket + 1);
        return bucket;
    }

    /** Doubles the width of the spans by merging each two. */
    private void widen() {
        for (long[] lane : lanes) {
            for (int i = 0; i < Timeline.MOST_BUCKETS / 2; i++) {
                lane[i] = lane[2 * i] + lane[2 * i + 1];
            }
            Arrays.fill(lane, Timeline.MOST_BUCKETS / 2, Timeline.MOST_BUCKETS, 0);
        }
        width *= 2;
        used = (used + 1) / 2;
    }
}
