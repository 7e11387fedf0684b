package app.sockeye.transcript.statistics;

import app.sockeye.transcript.search.EntryCursor;

/** Counts entries. Belongs to one thread. */
interface Tally<F> {

    void take(EntryCursor entry);

    /** What was counted so far; it changes no more. */
    F figures();
}
