package app.sockeye.ui.log.words;

import java.util.Locale;

/** What users read in the rows of packets, and of what is spoken. */
public final class PacketRowTexts {
    /** The title of the column of kinds where packets are shown. */
    public static final String PACKET = "Packet";

    public static final String NO_REPLY_YET = "no reply yet";

    // What is spoken
    public static final String DIALECT = "Dialect";
    public static final String RECOGNISE = "Recognise";
    public static final String OWN = "Your own script";
    public static final String DIALECT_OFF = "Show raw messages";
    public static final String OFF = "raw messages";
    public static final String CHOOSE_DIALECT = "Choose how messages are read";

    // Heartbeats and acknowledgements
    public static final String NOISE_SHOWN = "Heartbeats shown";
    public static final String SHOW_NOISE = "Show heartbeats and acknowledgements";
    public static final String HIDE_NOISE = "Hide heartbeats and acknowledgements";
    public static final String ONLY_NOISE = "Only heartbeats and acknowledgements so far";

    private PacketRowTexts() {}

    /** @param name the dialect's that was recognised */
    public static String recognised(String name) {
        return "Recognised: " + name;
    }

    /** @param title what is spoken */
    public static String dialect(String title) {
        return DIALECT + ": " + title;
    }

    /** Says how much is hidden. */
    public static String hidden(long heartbeats, long acknowledgements) {
        String beats = heartbeats > 0 || acknowledgements == 0 ? counted(heartbeats, "heartbeat") : "";
        String acks = acknowledgements > 0 ? counted(acknowledgements, "ack") : "";
        return beats + (beats.isEmpty() || acks.isEmpty() ? "" : ", ") + acks + " hidden";
    }

    private static String counted(long count, String word) {
        return LogTexts.grouped(count) + " " + word + (count == 1 ? "" : "s");
    }

    /** Says that a message holds more packets than the one that is shown. */
    public static String more(int count) {
        return "+" + LogTexts.grouped(count);
    }

    /**
     * Says how long an answer took: {@code ack #12 after 14 ms}.
     *
     * @param answer what the dialect calls it
     */
    public static String answered(String answer, String id, String took) {
        return numbered(inSentence(answer), id) + " after " + took;
    }

    /** Says that a request was taken back. */
    public static String cancelled(String id, String took) {
        return numbered("", id) + (id.isEmpty() ? "" : " ") + "cancelled after " + took;
    }

    /** @param request the number of the entry that is taken back */
    public static String cancels(long request, String took) {
        return "cancels #" + request + " after " + took;
    }

    private static String numbered(String word, String id) {
        return (id.isEmpty() ? word : word + " #" + id).strip();
    }

    /** A name as it stands within a sentence: {@code ack}, but {@code RPC}. */
    private static String inSentence(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** @param request the number of the entry that asked */
    public static String answer(long request, String took) {
        return "for #" + request + " after " + took;
    }

    /** Says that no answer came by now. */
    public static String unanswered(String id) {
        return id.isEmpty() ? NO_REPLY_YET : "#" + id + ", " + NO_REPLY_YET;
    }
}
