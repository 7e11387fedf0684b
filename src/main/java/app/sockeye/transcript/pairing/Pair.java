package app.sockeye.transcript.pairing;

import java.util.Objects;

/**
 * A request and its reply, or what cancelled it; or a ping and its pong.
 *
 * @param request index of the request or ping
 * @param reply index of the reply or pong, which is later
 * @param nanos time between the two in ns
 * @param ping whether the request is a ping
 * @param cancelled whether the reply is none, but takes the request back
 * @param word what the dialect calls the reply, such as {@code Ack}; empty where none is spoken
 */
public record Pair(long request, long reply, long nanos, boolean ping, boolean cancelled, String word) {
    public Pair {
        Objects.requireNonNull(word);
    }

    /** A pair of which no dialect tells. */
    public Pair(long request, long reply, long nanos, boolean ping) {
        this(request, reply, nanos, ping, false, "");
    }

    /** Returns the index of the other entry of the pair. */
    public long partnerOf(long entry) {
        return entry == request ? reply : request;
    }
}
