package app.sockeye.protocol;

/**
 * Why this side ended a connection by itself, though neither the user nor the server asked for that. All times are in
 * ns.
 */
public sealed interface EarlyEnd {

    /**
     * No byte came for too long.
     *
     * @param limit how long none could come
     */
    record Idle(long limit) implements EarlyEnd {}

    /**
     * A ping was not answered in time (RFC 6455 section 5.5.2).
     *
     * @param ping its number among this connection's keep-alive pings, from 1
     * @param sent whether the socket took it
     * @param unanswered the time since it was sent, or since it was to be sent
     * @param silent the time since the last byte came from the server
     */
    record UnansweredPing(long ping, boolean sent, long unanswered, long silent) implements EarlyEnd {

        /**
         * Whether nothing came from the server since the ping: this side sees the connection as open, but the other
         * side, or the network to it, is gone (RFC 9293 section 3.5.1).
         */
        public boolean isHalfOpen() {
            return silent >= unanswered;
        }
    }

    /**
     * A message was larger than allowed here.
     *
     * @param limit the most bytes of a message
     */
    record TooLarge(long limit) implements EarlyEnd {}
}
