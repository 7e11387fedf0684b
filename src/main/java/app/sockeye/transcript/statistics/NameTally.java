package app.sockeye.transcript.statistics;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;

/** Takes all entries, of which those count that a filter lets through. */
final class NameTally implements Tally<Names> {
    /** How many entries are read ahead at most, so that not each is read by itself. */
    private static final int READ_AHEAD = 4096;

    private final Transcript transcript;
    private final Filter filter;
    private final NameCounter counter;
    /** Goes through the entries of the filter, beside those taken. */
    private final EntryCursor matching;
    /** The entry that it is on; -1 before the first. */
    private long match = -1;

    NameTally(Transcript transcript, Filter filter) {
        this.transcript = transcript;
        this.filter = filter;
        this.counter = new NameCounter(transcript);
        this.matching = new EntryCursor(transcript, filter, 0, transcript::isClosed);
    }

    @Override
    public void take(EntryCursor cursor) {
        if (cursor.isCounted()) {
            counter.take(cursor.entry(), isMatched(cursor.index()));
        }
    }

    private boolean isMatched(long index) {
        if (filter.isAll()) {
            return true;
        }
        while (match < index && matching.looked() <= index) {
            boolean found = matching.next(Math.max(index + 1, Math.min(transcript.count(), index + READ_AHEAD)));
            match = found ? matching.index() : match;
        }
        return match == index;
    }

    @Override
    public Names figures() {
        return counter.figures();
    }
}
