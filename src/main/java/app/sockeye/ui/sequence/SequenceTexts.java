package app.sockeye.ui.sequence;

import app.sockeye.payload.Durations;
import app.sockeye.session.sequence.RunState;

/** All texts of the sequence. */
final class SequenceTexts {
    private SequenceTexts() {}

    static final String SEQUENCES = "Choose a sequence";
    static final String NAME = "Name of the sequence";
    static final String NEW = "New sequence";
    static final String DELETE = "Delete this sequence";
    static final String NEW_NAME = "Sequence";
    static final String CHANGED_ELSEWHERE =
            "This sequence was changed elsewhere. What you change here is saved beside it, as \"my version\".";
    static final String SHOW_OTHER = "Show the other version";
    static final String RUN = "Run";
    static final String RUN_TIP = "Run the steps on this connection";
    static final String STOP = "Stop";
    static final String STOP_TIP = "Stop the sequence (Esc)";
    static final String SKIP = "Skip step";
    static final String PAUSE = "Pause";
    static final String RESUME = "Resume";
    static final String GO_ON = "Go on";
    static final String ADD_STEP = "Add step";
    static final String HINT = "Drag to order. Select rows of the log and choose \"Make a sequence\" in their menu.";
    static final String EMPTY =
            "No steps yet. Add one here, or select rows of the log and choose \"Make a sequence\" in their menu.";
    static final String EDIT = "Edit";
    static final String REMOVE = "Remove";
    static final String SWITCH_OFF = "Switch off";
    static final String SWITCH_ON = "Switch on";
    static final String DUPLICATE = "Duplicate";
    static final String SEND = "Send";
    static final String SEND_PACKET = "Send a packet";
    static final String SEND_SAVED = "Send a saved message";
    static final String WAIT = "Wait for";
    static final String DELAY = "Delay";
    static final String CAPTURE = "Capture";
    static final String PING = "Ping";
    static final String CLOSE = "Close";
    static final String RECONNECT = "Reconnect";
    static final String REPEAT = "Repeat";
    static final String MESSAGE = "Message";
    static final String SAVED_MESSAGE = "Name of a saved message";
    static final String QUERY = "Query, as in the log's filter";
    static final String WITHIN = "within";
    static final String TIME = "Time, such as 200 ms or 5 s";
    static final String PATH = "JSONPath, such as $.token";
    static final String INTO = "into";
    static final String VARIABLE = "Variable";
    static final String PAYLOAD = "Payload";
    static final String CODE = "Close code";
    static final String REASON = "Close reason";
    static final String FROM = "from step";
    static final String FROM_STEP = "Step to begin again with";
    static final String TIMES = "rounds";
    static final String ROUNDS = "Number of rounds";
    static final String CSV = "or a CSV file";
    static final String ROWS = "CSV file with a round in each row";

    static String state(RunState state) {
        return switch (state) {
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case ASKING -> "failed";
            case DONE -> "done";
            case FAILED -> "failed";
            case STOPPED -> "stopped";
        };
    }

    static String progress(int step, int steps) {
        return "step " + step + " of " + steps;
    }

    static String after(long entry, long nanos) {
        return "#" + entry + " after " + Durations.brief(nanos);
    }

    static String took(long nanos) {
        return Durations.brief(nanos);
    }

    static String sent(long entry, long round) {
        return "#" + entry + (round > 1 ? ", round " + round : "");
    }

    static String waited(long nanos, String of) {
        return Durations.brief(nanos) + " of " + of;
    }

    static String round(long round, String of) {
        return "round " + round + of;
    }

    static String of(int rounds) {
        return " of " + rounds;
    }

    static String skipped() {
        return "skipped";
    }

    static String stopped() {
        return "stopped";
    }

    static String stepName(int number, String kind, String words, String result) {
        return "Step " + number + ", " + kind + " " + words + (result.isEmpty() ? "" : ", " + result);
    }

    static String invalidTime(String typed) {
        return "'" + typed + "' is no time; type 200 ms or 5 s.";
    }

    static String invalidNumber(String typed) {
        return "'" + typed + "' is no whole number.";
    }
}
