package app.sockeye.ui.statistics;

import java.nio.file.Path;

/** What users read in the statistics, and in the tables and pictures saved from them. */
final class StatisticsTexts {
    // What is counted
    static final String COUNTED_ENTRIES = "Counted entries";
    static final String WHOLE_SESSION = "Whole session";
    static final String FILTERED = "Filtered";
    static final String SELECTED_TIME_RANGE = "Selected time range";

    // Whether the reader keeps up
    static final String READING = "Reading";
    static final String KEEPS_UP = "Keeps up";
    static final String BUSY = "Busy";
    static final String SLOWING = "Slowing";

    // Cards
    static final String MESSAGES_CARD = "Messages/s";
    static final String BYTES_CARD = "Bytes/s";
    static final String SIZES_CARD = "Sizes";
    static final String GAPS_CARD = "Gaps";
    static final String COMPRESSION_CARD = "Wire / decoded";
    static final String PERCENTILES_CARD = "Percentiles";
    static final String VALUES_CARD = "Messages by value";
    static final String NAMES_CARD = "Packets by name";

    // Charts, as a screen reader says them
    static final String MESSAGES_CHART = "Messages per second";
    static final String BYTES_CHART = "Payload bytes per second";
    static final String SIZES_CHART = "Message sizes";
    static final String GAPS_CHART = "Times between messages";
    static final String ROUND_TRIPS = "Round trips";
    static final String COMPRESSION_CHART = "Size on the wire";

    // While there is nothing to show
    static final String NO_MESSAGES = "No messages yet.";
    static final String NO_GAPS = "No gaps yet. A gap lies between two messages in one direction.";
    static final String NO_ROUND_TRIPS = "No ping was answered yet. Send one under Control in the composer.";
    static final String NO_VALUES =
            "No message has a value at this path. Try another, such as $.event or $.data.symbol.";

    // Columns and rows of tables
    static final String TIME = "Time";
    static final String RECEIVED = "Received";
    static final String SENT = "Sent";
    static final String PAYLOAD_BYTES = "Payload bytes";
    static final String SINCE_PREVIOUS = "Time since previous message";
    static final String PERCENTILE = "Percentile";
    static final String PERCENTILE_NANOS = "Percentile (ns)";
    static final String ROUND_TRIP = "Round trip";
    static final String ROUND_TRIP_NANOS = "Round trip (ns)";
    static final String GAP_RECEIVED = "Gap received";
    static final String GAP_SENT = "Gap sent";
    static final String COUNT = "Count";
    static final String MAXIMUM = "max";
    static final String JITTER = "jitter";
    static final String VALUE = "Value";
    static final String KIND = "Kind";
    static final String MESSAGES = "Messages";
    static final String BYTES = "Bytes";

    // Values at a path
    static final String PATH = "JSON path of the values to count";
    static final String PATH_PROMPT = "$.type";
    static final String OBJECTS = "objects";
    static final String ARRAYS = "arrays";
    static final String OTHER_VALUES = "other values";
    static final String CLICK_TO_SHOW = "Click to show only these in the log";

    // Packets by name
    static final String DIALECT = "Dialect";
    static final String WORD = "Field";
    static final String NAME = "Name";
    static final String ANSWERS = "Answers";
    static final String UNANSWERED = "Unanswered";
    static final String LONGEST = "Max";
    static final String P50_NANOS = "p50 (ns)";
    static final String P95_NANOS = "p95 (ns)";
    static final String LONGEST_NANOS = "Max (ns)";
    static final String OTHER_NAMES = "other names";

    // Copying and saving
    static final String COPY_OR_SAVE_ALL = "Copy or save all statistics";
    static final String COPY_CSV = "Copy as CSV";
    static final String COPY_PICTURE = "Copy as picture";
    static final String SAVE_CSV = "Save as CSV…";
    static final String SAVE_PICTURE = "Save as PNG…";

    // What a saved table or picture is of
    static final String SESSION = "Session";
    static final String RECORDED_IN = "Recorded in";
    static final String STARTED = "Started";
    static final String LAST_ENTRY = "Last entry";
    static final String COUNTED = "Counted";
    static final String FILTER = "Filter";
    static final String NO_QUERY = "no query";
    static final String DIRECTIONS = "Directions";
    static final String KINDS = "Kinds";
    static final String FROM = "From";
    static final String TO = "To";

    private StatisticsTexts() {}

    static String counting(long percent) {
        return "Counting… " + percent + " %";
    }

    static String perSecond(String amount) {
        return amount + "/s";
    }

    /** A chart without anything to show. */
    static String emptyChart(String name, String why) {
        return name + ": " + why;
    }

    /** A chart's highest value and its horizontal axis. */
    static String chart(String name, String most, String from, String to) {
        return name + ", at most " + most + ", from " + from + " to " + to;
    }

    static String percentile(String percent) {
        return "p" + percent;
    }

    static String mean(String size) {
        return "mean " + size;
    }

    /** @param time the median, formatted */
    static String median(String time) {
        return percentile("50") + " " + time;
    }

    static String value(String value, long messages, String percent, String bytes) {
        return value + ": " + Numbers.grouped(messages) + (messages == 1 ? " message, " : " messages, ") + percent
                + ", " + bytes;
    }

    static String without(String path) {
        return "without " + path;
    }

    static String copyOrSave(String card) {
        return "Copy or save: " + card;
    }

    static String saved(Path file) {
        return "Saved " + file + ".";
    }

    static String notSaved(Path file, String reason) {
        return "Nothing was saved to " + file + ": " + reason + ". Choose another place.";
    }
}
