package app.sockeye.transcript.statistics;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.EntryFollower;
import app.sockeye.transcript.search.Filter;
import java.io.Closeable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Figures that are kept up to date with a transcript in the background, until {@link #close()}. Memory use does not
 * grow with the session. Thread-safe.
 *
 * @param <F> the figures, immutable
 */
public final class Statistics<F> implements Closeable {
    private final EntryFollower follower;
    /** Written by the follower's thread. */
    private volatile Look<F> look;

    /**
     * The figures at one moment.
     *
     * @param looked number of entries examined
     * @param trouble why counting stopped, in one sentence; empty if it did not
     */
    public record Look<F>(F figures, long looked, Optional<String> trouble) {
        public Look {
            Objects.requireNonNull(figures);
        }
    }

    private Statistics(Transcript transcript, Filter filter, Tally<F> tally) {
        this(transcript, filter, 0, tally);
    }

    private Statistics(Transcript transcript, Filter filter, long first, Tally<F> tally) {
        look = new Look<>(tally.figures(), 0, Optional.empty());
        follower = new EntryFollower(transcript, filter, first, new EntryFollower.Taker() {
            @Override
            public void take(EntryCursor entry) {
                tally.take(entry);
            }

            @Override
            public void tell(long looked, Optional<String> trouble) {
                look = new Look<>(tally.figures(), looked, trouble);
            }
        });
    }

    /** Counts messages and errors over time from the index alone; the counts of bytes stay 0. */
    public static Statistics<Timeline> activity(Transcript transcript) {
        return new Statistics<>(transcript, Filter.ALL, new TimelineTally(0, false));
    }

    /** Computes the traffic of the entries that match a filter, without reading messages' payloads. */
    public static Statistics<Traffic> traffic(Transcript transcript, Filter filter) {
        return new Statistics<>(transcript, filter, new TrafficTally(filter.time()));
    }

    /** Counts the values at a path in the messages that match a filter. */
    public static Statistics<Values> values(Transcript transcript, Filter filter, JsonPath path) {
        return new Statistics<>(transcript, filter, new ValueTally(transcript, path));
    }

    /** Counts the packets of the entries that match a filter by their names, as far as dialects are spoken. */
    public static Statistics<Names> names(Transcript transcript, Filter filter) {
        return new Statistics<>(transcript, Filter.ALL, new NameTally(transcript, filter));
    }

    /**
     * Matches replies with the messages sent from an entry on, and counts errors.
     *
     * @param first index of the first entry
     * @param end index of the entry from which on messages sent are not counted; replies to earlier ones still are
     * @param idPath where the id stands by which a reply belongs to a message
     * @param error which received messages count as errors; empty for none
     */
    public static Statistics<Replies> replies(
            Transcript transcript, long first, LongSupplier end, JsonPath idPath, Optional<Condition> error) {
        return new Statistics<>(transcript, Filter.ALL, first, new ReplyTally(transcript, first, end, idPath, error));
    }

    /** The newest figures; the same object until they change. */
    public Look<F> look() {
        return look;
    }

    @Override
    public void close() {
        follower.close();
    }
}
