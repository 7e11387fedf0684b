package app.sockeye.transcript.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Replies over time. Only the newest slot has a histogram. Belongs to one thread. */
final class ReplySlots {
    private static final long FIRST_WIDTH = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int DIGITS = 2;
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;

    private final List<ReplySlot> closed = new ArrayList<>();
    private final Histogram open = new Histogram(DIGITS);
    private long openErrors;
    private long width = FIRST_WIDTH;

    /** A reply came, so long after the beginning; a time before the newest slot counts as in it. */
    void reply(long at, long nanos) {
        moveTo(at);
        open.recordValue(Math.max(0, Math.min(nanos, SpreadTally.LONGEST)));
    }

    /** A message that counts as an error came. */
    void error(long at) {
        moveTo(at);
        openErrors++;
    }

    long width() {
        return width;
    }

    List<ReplySlot> slots() {
        List<ReplySlot> all = new ArrayList<>(closed);
        ReplySlot newest = newest();
        if (!newest.equals(ReplySlot.EMPTY)) {
            all.add(newest);
        }
        return all;
    }

    private void moveTo(long at) {
        while (at / width >= Replies.MOST_SLOTS) {
            join();
        }
        if (at / width > closed.size()) {
            close();
        }
        while (at / width > closed.size()) {
            closed.add(ReplySlot.EMPTY);
        }
    }

    private void close() {
        closed.add(newest());
        open.reset();
        openErrors = 0;
    }

    private ReplySlot newest() {
        long count = open.getTotalCount();
        return new ReplySlot(
                count,
                count == 0 ? 0 : open.getValueAtPercentile(MEDIAN),
                count == 0 ? 0 : open.getValueAtPercentile(HIGH),
                openErrors);
    }

    /** Joins each two slots; the newest one stays open where it has no partner. */
    private void join() {
        boolean even = closed.size() % 2 == 0;
        if (!even) {
            close();
        }
        List<ReplySlot> joined = new ArrayList<>();
        for (int i = 0; i + 1 < closed.size(); i += 2) {
            joined.add(closed.get(i).and(closed.get(i + 1)));
        }
        closed.clear();
        closed.addAll(joined);
        width *= 2;
    }
}
