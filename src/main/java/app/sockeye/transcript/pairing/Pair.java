package app.sockeye.transcript.pairing;

/**
 * A request and its reply, or a ping and its pong.
 *
 * @param request index of the request or ping
 * @param reply index of the reply or pong, which is later
 * @param nanos time between the two in ns
 * @param ping whether the request is a ping
 */
public record Pair(long request, long reply, long nanos, boolean ping) {

    /** Returns the index of the other entry of the pair. */
    public long partnerOf(long entry) {
        return entry == request ? reply : request;
    }
}
