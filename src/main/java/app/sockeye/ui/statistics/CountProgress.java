package app.sockeye.ui.statistics;

/** Words for the progress of a count. */
final class CountProgress {
    /** With fewer entries left to count, no progress is shown. */
    private static final long NOT_WORTH_TELLING = 500_000;

    private CountProgress() {}

    static String told(long looked, long count) {
        return count - looked < NOT_WORTH_TELLING ? "" : StatisticsTexts.counting(100 * looked / count);
    }
}
