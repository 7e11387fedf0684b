package app.sockeye.transcript.pairing;

/**
 * A request and its reply, or a ping and its pong.
 *
 * @param request an entry's index
 * @param reply a later entry's
 * @param nanos from the one to the other
 * @param ping whether the request is a ping
 */
public record Pair(long request, long reply, long nanos, boolean ping) {

    /** The other one. */
    public long partnerOf(long entry) {
        return entry == request ? reply : request;
    }
}
