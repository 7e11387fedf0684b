package app.sockeye.ui.inspector.words;

/** What users read in the view of packets. */
public final class PacketViewTexts {
    public static final String PACKET = "Packet";
    public static final String CHOOSE = "Packet of this message";
    public static final String TYPE = "Type";
    public static final String WHY = "Why";
    public static final String ANSWER = "Answer";
    public static final String CANCELLATION = "Cancellation";
    public static final String REQUEST = "Request";
    public static final String BEGIN_REPLY = "Fill in the form of this answer in the composer";
    public static final String ON_THE_WIRE = "On the wire";
    public static final String NO_ANSWER = "No answer was found by now.";
    public static final String NONE_ENDS = "No packet ends in this message.";

    private PacketViewTexts() {}

    /** @param title what the payload is to the dialect */
    public static String open(String title) {
        return "Open " + title + " separately";
    }

    /** Names a packet among several of a message. */
    public static String numbered(int number, int count, String label, String subject) {
        return number + " of " + count + ": " + (label + " " + subject).strip();
    }

    /** @param took how long it took */
    public static String answeredBy(boolean cancelled, long entry, String took) {
        return (cancelled ? "cancelled" : "answered") + " by #" + entry + " after " + took;
    }

    /** @param took how long it took */
    public static String answers(boolean cancelled, long entry, String took) {
        return (cancelled ? "cancels" : "answers") + " #" + entry + " after " + took;
    }
}
