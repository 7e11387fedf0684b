package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;
import org.HdrHistogram.IntCountsHistogram;

/** Counts the packets with one name. Belongs to one thread. */
final class NameCount {
    private static final int DIGITS = 2;
    /** A time in ns up to which differences don't matter, and one from which on they don't. */
    private static final long SHORTEST = 1000;

    private static final long LONGEST = 1L << 42;
    private static final double MEDIAN = 50;
    private static final double HIGH = 95;

    private final String dialect;
    private final String word;
    private final String name;
    private long received;
    private long sent;
    private long bytes;
    private long requests;
    private long answers;
    private long closed;
    private long longest;
    /** The entry whose size was added last, as a message counts once. */
    private long measured = -1;
    /** At most 20 KB; null before the first answer. */
    private IntCountsHistogram times;

    /** The figures of before; null when they changed. */
    private NamedTraffic figures;

    NameCount(String dialect, String word, String name) {
        this.dialect = dialect;
        this.word = word;
        this.name = name;
    }

    void packet(Direction direction, long entry, long size) {
        received += direction == Direction.RECEIVED ? 1 : 0;
        sent += direction == Direction.SENT ? 1 : 0;
        if (measured != entry) {
            measured = entry;
            bytes += size;
        }
        figures = null;
    }

    void request() {
        requests++;
        figures = null;
    }

    /** An answer; {@code first} is the first one to its request, which came so long after it. */
    void answer(boolean first, long nanos) {
        answers++;
        if (first) {
            closed++;
            if (times == null) {
                times = new IntCountsHistogram(SHORTEST, LONGEST, DIGITS);
            }
            times.recordValue(Math.max(0, Math.min(nanos, LONGEST)));
            longest = Math.max(longest, nanos);
        }
        figures = null;
    }

    /** A request that waits no longer for an answer. */
    void cancel() {
        closed++;
        figures = null;
    }

    NamedTraffic figures() {
        if (figures == null) {
            NamedTraffic.Times told = times == null
                    ? NamedTraffic.Times.NONE
                    : new NamedTraffic.Times(
                            times.getTotalCount(),
                            Math.min(longest, times.getValueAtPercentile(MEDIAN)),
                            Math.min(longest, times.getValueAtPercentile(HIGH)),
                            longest);
            figures = new NamedTraffic(
                    dialect, word, name, received, sent, bytes, requests, answers, requests - closed, told);
        }
        return figures;
    }
}
