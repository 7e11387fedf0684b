package app.sockeye.ui.log.words;

/** What users read in the rows of packets, and of what is spoken. */
public final class PacketRowTexts {
    /** The title of the column of kinds where packets are shown. */
    public static final String PACKET = "Packet";

    public static final String NO_REPLY_YET = "no reply yet";

    private PacketRowTexts() {}

    /** Says that a message holds more packets than the one that is shown. */
    public static String more(int count) {
        return "+" + LogTexts.grouped(count);
    }

    /** @param took how long an answer took */
    public static String answered(String id, String took) {
        return id.isEmpty() ? "reply in " + took : "id " + id + " → " + took;
    }

    /** @param request the number of the entry that asked */
    public static String answer(long request, String took) {
        return "for #" + request + " after " + took;
    }

    /** Says that no answer came by now. */
    public static String unanswered(String id) {
        return id.isEmpty() ? NO_REPLY_YET : "id " + id + ", " + NO_REPLY_YET;
    }
}
