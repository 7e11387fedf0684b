package app.sockeye.transcript.pairing;

import app.sockeye.protocol.Direction;

/**
 * What an entry may have in common with its partner.
 *
 * @param key the same for both
 * @param entry its index
 * @param nanos when it happened
 */
record Exchange(Role role, String key, long entry, Direction direction, long nanos) {
    enum Role {
        /** Belongs to no pair. */
        NONE,
        /** A connection begins: what came before has no reply behind it. */
        BEGIN,
        PING,
        PONG,
        /** A message with an id, a request or a reply. */
        MESSAGE
    }
}
