package app.sockeye.dialect.packet;

import java.util.Locale;

/** The texts that all dialects have. */
public final class ReadingTexts {
    public static final String UNREADABLE = "Unreadable";
    public static final String FAILED = "This message could not be read.";

    private ReadingTexts() {}

    /** Says how many packets of a message are not listed. */
    public static String morePackets(long count) {
        return String.format(Locale.ROOT, "%,d more packets in this message are not listed.", count);
    }
}
