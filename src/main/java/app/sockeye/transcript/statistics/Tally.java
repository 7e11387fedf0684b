package app.sockeye.transcript.statistics;

import app.sockeye.transcript.search.EntryCursor;

/** Counts entries. Belongs to one thread. */
interface Tally<F> {

    void take(EntryCursor entry);

    /** Returns the figures so far, as an immutable object. */
    F figures();
}
