package app.sockeye.ui.composer.sending;

/** The texts on where a message is sent, and on what became of it. */
public final class SendingTexts {
    private SendingTexts() {}

    static final String CONNECT_AND_SEND_AGAIN = "Not connected: press Connect, then send again.";

    static final String NONE_IS_OPEN =
            "None of the shown connections is open: connect one in its tab, then send again.";

    public static String notSent(String why) {
        return "Not sent. " + why;
    }

    static String sentInPart(String why) {
        return "Sent in part. " + why;
    }

    static final String TO = "To";
    static final String THIS_CONNECTION = "This connection";
    static final String ADD_TARGET = "Send to another connection, too";
    static final String NO_OTHERS = "No other connection is open";
    static final String NO_OPEN = "No shown connection is open";
    static final String ALL_OPEN = "All open connections";
    static final String HIDE_RESULTS = "Hide the results";

    static String removeTarget(String name) {
        return "Don't send to " + name;
    }

    /** The connections that have no chip of their own. */
    static String more(int count) {
        return count + " more";
    }

    /** How many connections have taken a message. */
    static String sentTo(long count, int all) {
        return "Sent to " + count + " of " + all;
    }

    static String result(TargetsModel.Result result) {
        return result.name()
                + (result.underWay()
                        ? ": sending…"
                        : result.failure().map(why -> ": " + why).orElse(": sent"));
    }
}
