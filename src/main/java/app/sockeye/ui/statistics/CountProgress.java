package app.sockeye.ui.statistics;

/** How far a count is, in words. */
final class CountProgress {
    /** Fewer entries behind is keeping up. */
    private static final long NOT_WORTH_TELLING = 500_000;

    private CountProgress() {}

    static String told(long looked, long count) {
        return count - looked < NOT_WORTH_TELLING ? "" : StatisticsTexts.counting(100 * looked / count);
    }
}
