package app.sockeye.ui.log;

import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Looks for a ping's pong among the entries behind it (RFC 6455 section 5.5.3: the other side's, with the same payload).
 *
 * @param nanos from the ping to its pong; empty where none was found
 * @param ended whether looking again can't find more
 */
record PongSearch(OptionalLong nanos, boolean ended) {
    /** Entries looked at, so that drawing a row stays cheap beside a flood. */
    private static final int REACH = 200;

    private static final int MOST_BYTES = 125;

    static PongSearch after(Entry ping, Transcript transcript) {
        long end = Math.min(transcript.count(), ping.index() + 1 + REACH);
        byte[] sought = ping.payload().head(MOST_BYTES);
        for (long i = ping.index() + 1; i < end; i++) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == EntryKind.PONG
                    && !entry.direction().equals(ping.direction())
                    && Arrays.equals(sought, entry.payload().head(MOST_BYTES))) {
                return new PongSearch(OptionalLong.of(entry.nanos() - ping.nanos()), true);
            }
        }
        return new PongSearch(OptionalLong.empty(), end == ping.index() + 1 + REACH);
    }
}
