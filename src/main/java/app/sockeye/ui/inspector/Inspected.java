package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonText;
import app.sockeye.transcript.Entry;
import java.time.Instant;

/**
 * The entry on show and what is known of it at once.
 *
 * @param started the wall-clock time of the session's nanosecond 0
 * @param facts what it says; none for a message
 * @param json whether the payload begins like a JSON object or array
 * @param ticket stale once another entry is on show
 */
record Inspected(Entry entry, Instant started, Facts facts, boolean json, Ticket ticket) {
    private static final int HEAD = 64;

    static Inspected read(Entry entry, Instant started, Ticket ticket) {
        boolean json = JsonText.looksLikeJson(entry.payload().head(HEAD));
        return new Inspected(entry, started, FactsReader.read(entry), json, ticket);
    }

    PayloadSource source() {
        return new PayloadSource(entry.payload(), ticket);
    }
}
