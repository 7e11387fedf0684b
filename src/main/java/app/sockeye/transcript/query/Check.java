package app.sockeye.transcript.query;

import app.sockeye.transcript.Entry;
import java.time.Instant;

/** A query prepared for testing many entries. Thread-safe. */
interface Check {

    /** @param started the wall-clock time of the transcript's nanosecond 0 */
    boolean test(Entry entry, Instant started);
}
