package app.sockeye.ui.log.merged;

/** How many entries come in a second. */
final class MergedRate {
    private static final long SECOND = 1_000_000_000L;

    private long since;
    private long before = -1;
    private long rate;

    /**
     * Takes over how many there are.
     *
     * @param count all entries until now
     * @param nanoTime by the clock of {@link System#nanoTime()}
     * @return those of the last full second
     */
    long rate(long count, long nanoTime) {
        if (before < 0 || count < before) {
            before = count;
            since = nanoTime;
            rate = 0;
        } else if (nanoTime - since >= SECOND) {
            rate = Math.round((double) (count - before) * SECOND / (nanoTime - since));
            before = count;
            since = nanoTime;
        }
        return rate;
    }
}
