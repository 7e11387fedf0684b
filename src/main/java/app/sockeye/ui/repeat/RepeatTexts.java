package app.sockeye.ui.repeat;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.session.repeat.InterruptedRepeat;
import app.sockeye.session.repeat.RepeatGoal;
import app.sockeye.session.repeat.RepeatProgress;
import app.sockeye.transcript.statistics.Replies;
import java.util.Locale;
import java.util.OptionalLong;

/** All that the tab of repeats says. */
final class RepeatTexts {
    private static final double NANOS = 1e9;
    private static final int EXACT_RATE = 10_000;

    private RepeatTexts() {}

    // Commands
    static final String START = "Start";
    static final String START_AGAIN = "Start again";
    static final String START_TIP = "Send the message of the Message tab again and again";
    static final String CONNECT_FIRST = "Not connected: press Connect, then start.";
    static final String PAUSE = "Pause";
    static final String GO_ON = "Go on";
    static final String STOP = "Stop";
    static final String STOP_TIP = "Stop (Esc)";
    static final String DISMISS = "Dismiss";
    static final String NOT_OPEN = "No connection is open.";

    // Production
    static final String ASK_PRODUCTION = "The environment is marked as production. Repeat the message there?";
    static final String REPEAT_THERE = "Repeat";
    static final String CANCEL = "Cancel";

    static String notStarted(String why) {
        return "Not started. " + why;
    }

    static String interrupted(InterruptedRepeat repeat) {
        return "Repeating \"" + repeat.message() + "\" was interrupted after " + count(repeat.sent())
                + " messages, as Sockeye ended unexpectedly.";
    }

    // Fields
    static final String RATE = "Messages per second";
    static final String GAP = "Time from one message to the next";
    static final String PACE = "How fast";
    static final String TIME = "For how long";
    static final String TIMES = "How many messages";
    static final String EXTENT = "Until when";
    static final String RISING_OVER = "rising over";
    static final String RISING = "Time over which the rate rises from 0";
    static final String ERRORS_ARE = "Errors match";
    static final String ERROR_QUERY = "Query for replies that count as errors";
    static final String ERROR_PROMPT = "json:$.type == \"error\"";
    static final String STOP_ON_ERROR = "stop at the first one";
    static final String STOP_WHEN_LOST = "stop when the connection is lost";

    // Line of the tabs
    static String aside(RepeatedMessage message) {
        return message.name().isEmpty()
                ? "an empty message"
                : "\"" + message.name() + "\", "
                        + (message.changing() ? "a new value each time" : "the same each time");
    }

    // Progress
    static final String IDLE = "Sends the message of the Message tab again and again.";

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String ofTotal(RepeatFigures figures) {
        OptionalLong total = figures.plan().total();
        boolean times = figures.plan().goal() instanceof RepeatGoal.Times;
        String of = total.isPresent() && (times || !figures.progress().state().isOver())
                ? "of " + count(total.getAsLong()) + " "
                : "";
        return of
                + (figures.progress().sent() == 1 && of.isEmpty() ? "message sent" : "messages sent")
                + heldBack(figures.progress(), " · ")
                + state(figures.progress());
    }

    private static String heldBack(RepeatProgress progress, String before) {
        return progress.heldBack() == 0 ? "" : before + count(progress.heldBack()) + " held back by the script";
    }

    private static String state(RepeatProgress progress) {
        return switch (progress.state()) {
            case RUNNING -> "";
            case PAUSED -> " · paused";
            case WAITING -> " · waiting for the connection";
            case DONE -> " · done in " + duration(progress.activeNanos());
            case STOPPED -> " · stopped after " + duration(progress.activeNanos());
            case LOST -> " · stopped, as the connection was lost";
            case ERROR -> " · stopped at an error";
            case FAILED -> " · stopped: " + progress.cause();
        };
    }

    /** What is left of a plan; empty where that isn't known. */
    static String left(RepeatFigures figures) {
        double seconds = secondsLeft(figures);
        return Double.isNaN(seconds) || figures.progress().state().isOver()
                ? ""
                : seconds < 60
                        ? String.format(Locale.ROOT, "%.0f s left", Math.ceil(seconds))
                        : Durations.clock((long) (seconds * NANOS)) + " left";
    }

    private static double secondsLeft(RepeatFigures figures) {
        if (figures.plan().goal() instanceof RepeatGoal.Lasting lasting) {
            return Math.max(0, lasting.time().toNanos() - figures.progress().activeNanos()) / NANOS;
        } else if (figures.plan().goal() instanceof RepeatGoal.Times times && figures.sending() > 0) {
            return Math.max(0, times.count() - figures.progress().sent()) / figures.sending();
        }
        return Double.NaN;
    }

    // Figures
    static final String SENDING = "Sending";
    static final String REPLIES = "Replies";
    static final String ERRORS = "Errors";
    static final String RECEIVED = "Received";
    static final String QUEUE = "Queue";
    static final String NOTHING = "–";

    static String perSecond(double rate) {
        return (rate == 0 ? "0" : String.format(Locale.ROOT, rate < EXACT_RATE ? "%,.1f" : "%,.0f", rate)) + " /s";
    }

    static String wanted(RepeatFigures figures) {
        if (!figures.plan().hasRate()) {
            return "as fast as possible";
        }
        double wanted = figures.plan().perSecond();
        String rate = wanted == Math.rint(wanted)
                ? String.format(Locale.ROOT, "%,.0f", wanted)
                : String.format(Locale.ROOT, "%,.2f", wanted);
        return "wanted " + rate + " /s";
    }

    /** How late messages were sent; empty before the first. */
    static String lateness(RepeatProgress progress) {
        return progress.lateness().count() == 0
                ? ""
                : "99 % of the messages were sent within "
                        + duration(progress.lateness().at(99)) + " of when they were due";
    }

    static String onTheirWay(long waiting) {
        return waiting >= Replies.MOST_WAITING
                ? "more than " + count(waiting) + " open"
                : count(waiting) + " on their way";
    }

    static String lastError(long entry) {
        return "last in #" + count(entry);
    }

    static final String NO_QUERY = "none defined";
    static final String NONE_MATCH = "none";

    static String bytesPerSecond(double bytes) {
        return ByteSize.format(Math.round(bytes)) + "/s";
    }

    static String size(long bytes) {
        return ByteSize.format(bytes);
    }

    static String waiting(long messages) {
        return messages == 0 ? "none waits" : count(messages) + (messages == 1 ? " waits" : " wait");
    }

    static String spokenErrors(long errors) {
        return count(errors) + " errors: show them in the log";
    }

    // Time to the reply
    static final String TIME_TO_REPLY = "Time to the reply";
    static final String NO_REPLIES = "Replies are timed here once messages are sent.";
    static final String MEDIAN = "median";
    static final String NINETY = "90 %";
    static final String NINETY_NINE = "99 %";
    static final String HIGHEST = "99.9 %";
    static final String LONGEST = "longest";
    static final String SHORTEST = "shortest";
    static final String CHART = "Time to the reply over time";
    static final String CHART_ERRORS = "errors";

    static String matched(Replies.Matching matching, String idPath) {
        return switch (matching) {
            case NONE -> "";
            case ID -> "by " + idPath;
            case ORDER -> "in the order sent";
        };
    }

    static String slower(String name) {
        return name + ": show the messages with the slowest replies from there in the log";
    }

    static String matchedInFull(Replies.Matching matching, String idPath) {
        return switch (matching) {
            case NONE -> "";
            case ID -> "A reply has the same " + idPath + " as its message.";
            case ORDER -> "Messages have no " + idPath + ": each is answered by the next one received.";
        };
    }

    /** A time without a decimal that is 0: {@code 2 ms}, {@code 1.8 ms}. */
    static String duration(long nanos) {
        return Durations.brief(nanos).replace(".0 ", " ").replace(".00 ", " ");
    }

    static String seconds(double nanos) {
        double seconds = nanos / NANOS;
        return seconds >= 120
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, seconds == Math.rint(seconds) ? "%.0f s" : "%.1f s", seconds);
    }

    // End
    static String ended(RepeatFigures figures) {
        return "Repeating \"" + figures.message() + "\" ended: "
                + count(figures.progress().sent()) + " sent"
                + heldBack(figures.progress(), ", ")
                + state(figures.progress())
                + (figures.replies().errors() == 0
                        ? ""
                        : ", " + count(figures.replies().errors()) + " errors")
                + ".";
    }
}
