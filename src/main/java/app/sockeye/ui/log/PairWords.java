package app.sockeye.ui.log;

import app.sockeye.payload.Durations;
import app.sockeye.transcript.pairing.Pair;

/** What the rows of a request and its reply say of each other. */
final class PairWords {
    private PairWords() {}

    /** What an entry's partner is, such as {@code reply}. */
    static String partner(Pair pair, long entry) {
        if (pair.ping()) {
            return entry == pair.request() ? "pong" : "ping";
        }
        return entry == pair.request() ? "reply" : "request";
    }

    /** How long the reply took, as the row of one of the two says it. */
    static String latency(Pair pair, long entry) {
        String took = Durations.brief(pair.nanos());
        return entry == pair.reply() ? "after " + took : (pair.ping() ? "pong in " : "reply in ") + took;
    }
}
