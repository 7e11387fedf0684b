package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a transcript was connected to, by its own beginning. */
final class SessionAddress {
    private static final int MOST_ENTRIES = 16;
    private static final int MOST_BYTES = 8 << 10;
    private static final Pattern TOLD = Pattern.compile("\\bwss?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern REQUESTED =
            Pattern.compile("\\AGET (\\S+) HTTP.*?^Host:[ \\t]*(\\S+)", Pattern.DOTALL | Pattern.MULTILINE);

    private SessionAddress() {}

    /**
     * The address that the first state tells, else the handshake's host and target, of which nobody knows whether TLS
     * was below; empty where there is neither.
     */
    static String of(Transcript transcript) throws IOException {
        String requested = "";
        try {
            for (long i = 0; i < Math.min(MOST_ENTRIES, transcript.count()); i++) {
                Entry entry = transcript.entry(i);
                String head = new String(entry.payload().head(MOST_BYTES), UTF_8);
                Matcher told = TOLD.matcher(head);
                Matcher request = REQUESTED.matcher(head);
                if (entry.kind() == EntryKind.STATE && told.find()) {
                    return told.group();
                } else if (entry.kind() == EntryKind.HANDSHAKE && requested.isEmpty() && request.find()) {
                    requested = "ws://" + request.group(2) + request.group(1);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return requested;
    }
}
