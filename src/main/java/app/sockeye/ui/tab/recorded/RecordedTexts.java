package app.sockeye.ui.tab.recorded;

import app.sockeye.protocol.VisibleText;
import java.nio.file.Path;

/** All texts of the tab of a recorded session. */
public final class RecordedTexts {
    private RecordedTexts() {}

    public static final String IMPORT = "Import sessions";
    public static final String UNKNOWN_ADDRESS = "Unknown address";
    public static final String ENCRYPTED_SESSION = "Encrypted session";
    static final String RECORDED_ADDRESS = "Address of the recorded session";
    static final String CONNECT_AGAIN = "Connect again";
    static final String START = "Start of the session";
    static final String END = "How the session ended";
    static final String DURATION = "Duration of the session";
    static final String COUNTS = "Messages sent and received";
    static final String ALSO_CONNECTED = "Another address in this session";
    public static final String OPENING = "Opening…";
    public static final String EMPTY = "Nothing was recorded in this session.";
    public static final String NOTHING_TO_SHOW = "There is nothing to show.";
    public static final String READ_ONLY = "This is a recorded session, so nothing can be sent here."
            + " Connect again opens its connection in a tab.";
    static final String SEND_ELSEWHERE =
            "this is a recorded session. Press Connect again, then send the message there.";
    static final String CUT = "Sockeye ended before this session did. Everything recorded until then is shown.";
    static final String PARTIAL = "The recording ends before the connection did: it does not show how that ended.";

    static String also(String url) {
        return "Also " + VisibleText.of(url);
    }

    static String onDisk(Path folder) {
        return "On disk in " + VisibleText.of(folder.toString());
    }

    public static String notOpened(String reason) {
        return "This session can't be opened: " + reason + ".";
    }
}
