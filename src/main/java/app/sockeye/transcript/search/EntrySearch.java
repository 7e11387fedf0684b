package app.sockeye.transcript.search;

import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.util.BitSet;

/**
 * Searches entries on disk. Belongs to one thread. Raises {@link java.util.concurrent.CancellationException} when it is
 * stopped.
 */
interface EntrySearch {

    /** Adds the numbers of a run's wanted records that match to {@code hits}. */
    void search(Run run, BitSet hits) throws IOException;

    /** Whether an entry with a payload of any size matches. */
    boolean matches(Entry entry);
}
