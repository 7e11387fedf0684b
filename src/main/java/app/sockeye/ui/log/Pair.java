package app.sockeye.ui.log;

import app.sockeye.payload.Durations;

/**
 * A request and its reply, or a ping and its pong.
 *
 * @param request an entry's index
 * @param reply a later entry's
 * @param nanos from the one to the other
 * @param ping whether the request is a ping
 */
record Pair(long request, long reply, long nanos, boolean ping) {

    /** The other one. */
    long partnerOf(long entry) {
        return entry == request ? reply : request;
    }

    /** What the other one is. */
    String partnerName(long entry) {
        if (ping) {
            return entry == request ? "pong" : "ping";
        }
        return entry == request ? "reply" : "request";
    }

    /** What the row of one of the two says. */
    String latency(long entry) {
        String took = Durations.brief(nanos);
        return entry == reply ? "after " + took : (ping ? "pong in " : "reply in ") + took;
    }
}
