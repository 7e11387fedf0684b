package app.sockeye.transcript.query;

import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;

/** A query prepared for testing many entries. Thread-safe. */
interface Check {

    /** @param context that of the transcript, for the calling thread */
    boolean test(Entry entry, EntryContext context);
}
