package app.sockeye.session;

import app.sockeye.session.reconnect.ReconnectOptions;
import java.util.Objects;

/**
 * What a session does by itself.
 *
 * @param reconnect when it connects again
 * @param onOpen what it sends each time a connection has opened, before anything else
 * @param queues whether messages that are sent while it connects again wait for that, instead of being refused
 */
public record SessionPlan(ReconnectOptions reconnect, OpeningMessages onOpen, boolean queues) {

    /** Nothing. */
    public static final SessionPlan DEFAULT = new SessionPlan(ReconnectOptions.OFF, OpeningMessages.NONE);

    public SessionPlan {
        Objects.requireNonNull(reconnect);
        Objects.requireNonNull(onOpen);
    }

    /** A plan that lets messages wait. */
    public SessionPlan(ReconnectOptions reconnect, OpeningMessages onOpen) {
        this(reconnect, onOpen, true);
    }

    /** The same with another way to send on opening. */
    public SessionPlan withOnOpen(OpeningMessages other) {
        return new SessionPlan(reconnect, other, queues);
    }
}
