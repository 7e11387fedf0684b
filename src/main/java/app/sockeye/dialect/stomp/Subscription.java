package app.sockeye.dialect.stomp;

import java.util.Objects;

/**
 * What a client subscribed to.
 *
 * @param ack its ack mode
 */
record Subscription(String destination, String ack) {
    static final String AUTO = "auto";
    static final String CLIENT = "client";
    static final String INDIVIDUAL = "client-individual";

    Subscription {
        Objects.requireNonNull(destination);
        Objects.requireNonNull(ack);
    }
}
