package app.sockeye.transcript;

import java.io.IOException;
import java.util.BitSet;

/**
 * Looks for a pattern in payloads on disk. Belongs to one thread. Raises {@link
 * java.util.concurrent.CancellationException} when it is stopped.
 */
interface PatternSearch {

    /** Puts the numbers of a run's wanted records that match into {@code hits}. */
    void search(Run run, BitSet hits) throws IOException;

    /** Whether a payload of any size matches. */
    boolean matches(Payload payload);
}
