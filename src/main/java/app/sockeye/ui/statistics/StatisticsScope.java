package app.sockeye.ui.statistics;

import app.sockeye.transcript.search.Filter;

/** Which entries the statistics count. */
enum StatisticsScope {
    ALL(StatisticsTexts.WHOLE_SESSION),
    FILTERED(StatisticsTexts.FILTERED),
    BRUSHED(StatisticsTexts.SELECTED_TIME_RANGE);

    private final String label;

    StatisticsScope(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The filter for these entries, given the log's filter. */
    Filter of(Filter log) {
        return switch (this) {
            case ALL -> Filter.ALL;
            case FILTERED -> log;
            case BRUSHED -> Filter.ALL.at(log.time());
        };
    }
}
