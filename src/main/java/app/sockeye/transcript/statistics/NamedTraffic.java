package app.sockeye.transcript.statistics;

import java.util.Locale;
import java.util.Objects;

/**
 * The packets with one name.
 *
 * @param dialect the title of the dialect that is spoken
 * @param word the query language's word for what is named: {@code event}, {@code topic}, {@code d.method}, {@code op}
 * @param name as the peers have it
 * @param received number of packets
 * @param sent number of packets
 * @param bytes of the messages in which they end
 * @param requests how many of them ask for an answer
 * @param answers to them
 * @param unanswered requests that were neither answered nor cancelled by now
 * @param times until the first answer, of the answered requests
 */
public record NamedTraffic(
        String dialect,
        String word,
        String name,
        long received,
        long sent,
        long bytes,
        long requests,
        long answers,
        long unanswered,
        Times times) {
    /** The word of packets that have no other name than their operation. */
    public static final String OP = "op";

    public NamedTraffic {
        Objects.requireNonNull(dialect);
        Objects.requireNonNull(word);
        Objects.requireNonNull(name);
        Objects.requireNonNull(times);
    }

    /**
     * Times in ns, exact to 1 %; all 0 if there are none.
     *
     * @param count of requests that were answered
     * @param p50 the median
     * @param p95 the 95th percentile
     * @param longest of all, exactly
     */
    public record Times(long count, long p50, long p95, long longest) {
        static final Times NONE = new Times(0, 0, 0, 0);
    }

    /** Number of packets. */
    public long packets() {
        return received + sent;
    }

    /** Whether another name is found, too, where this one is searched for. */
    boolean isWithin(NamedTraffic other) {
        return !other.equals(this)
                && other.word.equals(word)
                && !word.equals(OP)
                && other.name.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
