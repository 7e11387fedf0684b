package app.sockeye.ui.log.pane;

import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.Durations;
import app.sockeye.transcript.pairing.Origin;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.ui.log.row.RowFeed;
import app.sockeye.ui.log.row.RowPacket;
import app.sockeye.ui.log.words.LogTexts;
import app.sockeye.ui.log.words.PacketRowTexts;
import java.util.Optional;

/** What the rows of a request and its reply say of each other, and of what sent them. */
public final class PairWords {
    private PairWords() {}

    /** What an entry's partner is, such as {@code reply}. */
    public static String partner(Pair pair, long entry) {
        if (pair.ping()) {
            return entry == pair.request() ? "pong" : "ping";
        } else if (entry == pair.reply()) {
            return "request";
        }
        return pair.cancelled() ? "cancellation" : "reply";
    }

    /** What a row says of its entry's partner; empty where it has none. */
    public static String of(RowFeed feed, long entry, Optional<RowPacket> packet) {
        Optional<Pair> pair = feed.pair(entry);
        if (pair.isPresent()) {
            return packet.filter(p -> !pair.get().ping())
                    .map(p -> latency(pair.get(), entry, p))
                    .orElseGet(() -> latency(pair.get(), entry));
        } else if (feed.hasNoPair(entry)) {
            return LogTexts.UNKNOWN_REPLY;
        }
        return packet.filter(p -> p.pair() == PairKey.Kind.REQUEST && feed.isAlone(entry))
                .map(p -> PacketRowTexts.unanswered(p.id()))
                .orElse("");
    }

    /** As {@link #latency(Pair, long)}, for a packet, which may have an id. */
    static String latency(Pair pair, long entry, RowPacket packet) {
        String took = Durations.brief(pair.nanos());
        boolean reply = entry == pair.reply();
        if (pair.cancelled()) {
            return reply ? PacketRowTexts.cancels(pair.request(), took) : PacketRowTexts.cancelled(packet.id(), took);
        }
        String answer = pair.word().isEmpty() ? "reply" : pair.word();
        return reply ? PacketRowTexts.answer(pair.request(), took) : PacketRowTexts.answered(answer, packet.id(), took);
    }

    /** What sent a row by itself. */
    public static String origin(Origin origin) {
        return switch (origin.kind()) {
            case STEP -> "step " + origin.number();
            case RULE -> "rule " + origin.number();
            case REPEAT -> "repeat";
            case SCRIPT -> "script";
        };
    }

    /** How long the reply took, as the row of one of the two says it. */
    static String latency(Pair pair, long entry) {
        String took = Durations.brief(pair.nanos());
        return entry == pair.reply() ? "after " + took : (pair.ping() ? "pong in " : "reply in ") + took;
    }
}
