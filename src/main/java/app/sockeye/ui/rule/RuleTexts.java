package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.session.rule.RuleStatus.RuleCount;
import app.sockeye.transcript.connection.AutomationEvent.Limit;
import java.util.Locale;

/** All texts of the rules. */
final class RuleTexts {
    private RuleTexts() {}

    static final String RULES = "Rules";
    static final String ADD = "Add a rule";
    static final String EMPTY =
            "A rule does something by itself when a message comes that matches: answer it, give it a"
                    + " star, close the connection.";
    static final String LIMIT = "Rules may send " + RuleBudget.MOST_PER_SECOND
            + " messages a second together; above that they pause and say so.";
    /** Where there are more rules than are obeyed. */
    static String tooMany(int rules) {
        return "Only the first " + Rule.MOST_RULES + " of these " + rules + " rules are checked.";
    }

    static final String RESUME = "Resume";
    static final String ON = "Whether the rule is on";
    static final String EDIT = "Edit";
    static final String REMOVE = "Remove";

    static String editIn(String from) {
        return "Edit in " + from + ", for all connections there";
    }

    static String removeFrom(String from) {
        return "Remove from " + from;
    }

    static String inherited(String from) {
        return "From " + from;
    }

    static final String WHEN = "When";
    static final String QUERY = "a message matches this query; empty: a connection opens";
    static final String DO = "Do";
    static final String ADD_ACTION = "Add an action";
    static final String REMOVE_ACTION = "Remove this action";
    static final String AT_MOST = "at most";
    static final String TIMES = "times a connection";
    static final String MOST = "How often the rule may fire on a connection";
    static final String DONE = "Done";
    static final String CANCEL = "Cancel";

    static final String SEND = "send";
    static final String SEND_PACKET = "send a packet";
    static final String EDIT_PACKET = "Edit packet";
    static final String SEND_SAVED = "send the saved message";
    static final String STAR = "give a star";
    static final String NOTE = "set the note";
    static final String COLOUR = "colour the row";
    static final String NOTIFY = "notify on the desktop";
    static final String PAUSE = "pause the log";
    static final String SAVE = "save the payload in";
    static final String STOP = "stop repeat and sequence";
    static final String CLOSE = "close with";

    static String on(long rules) {
        return rules + " on";
    }

    static String fired(RuleCount count) {
        if (!count.rule().on()) {
            return "off";
        } else if (count.times() == 0) {
            return "never yet";
        }
        String times = count.times() == 1 ? "once" : String.format(Locale.ROOT, "%,d times", count.times());
        return times
                + (count.last().isPresent() ? ", #" + count.last().getAsLong() : "")
                + (count.paused() ? ", paused" : "");
    }

    static String paused(Limit limit) {
        return switch (limit) {
            case RATE ->
                "The rules pause: they would send more than " + RuleBudget.MOST_PER_SECOND
                        + " messages a second together.";
            case COUNT -> "A rule pauses: it has fired as often as it may.";
            case BEHIND -> "The rules pause: messages come faster than they can be checked.";
            case DEFECT -> "The rules stopped: Sockeye made a mistake, which the diagnostics log tells.";
        };
    }

    static String ruleName(String when, String actions, String fired) {
        return when + ": " + actions + ", " + fired;
    }
}
