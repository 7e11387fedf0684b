package app.sockeye.transcript.statistics;

/**
 * The replies of a stretch of time. Where stretches were joined, the median is the mean of theirs, weighted by their
 * replies, and the other is the higher of theirs.
 *
 * @param replies how many
 * @param median the median of their times in ns; 0 for none
 * @param high the 99th percentile of their times in ns; 0 for none
 * @param errors messages received that count as errors
 */
public record ReplySlot(long replies, long median, long high, long errors) {
    static final ReplySlot EMPTY = new ReplySlot(0, 0, 0, 0);

    ReplySlot and(ReplySlot other) {
        long all = replies + other.replies;
        double weighted = (double) median * replies + (double) other.median * other.replies;
        return new ReplySlot(
                all, all == 0 ? 0 : Math.round(weighted / all), Math.max(high, other.high), errors + other.errors);
    }
}
