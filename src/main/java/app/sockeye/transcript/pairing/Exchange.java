package app.sockeye.transcript.pairing;

import app.sockeye.protocol.Direction;

/**
 * The properties of an entry, or of one of its packets, by which its partner is found.
 *
 * @param key is equal for both entries of a pair
 * @param entry its index
 * @param nanos when it happened
 * @param first whether it is the first one of its entry, whose partner is the entry's
 * @param word the name of the packet's type, as rows show it; empty if it is no packet
 */
record Exchange(Role role, String key, boolean first, long entry, Direction direction, long nanos, String word) {
    enum Role {
        /** Belongs to no pair. */
        NONE,
        /** A connection begins; earlier entries get no reply after it. */
        BEGIN,
        PING,
        PONG,
        /** A message with an id, a request or a reply. */
        MESSAGE,
        /** A dialect's request. */
        REQUEST,
        /** A dialect's answer that others follow. */
        PROGRESS,
        /** A dialect's last answer. */
        ANSWER,
        /** Ends a dialect's request from the side that asked. */
        CANCEL
    }
}
