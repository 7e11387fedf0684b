package app.sockeye.session;

import app.sockeye.protocol.Outgoing;
import app.sockeye.session.reconnect.ReconnectOptions;
import java.util.List;
import java.util.Objects;

/**
 * What a session does by itself.
 *
 * @param reconnect when it connects again
 * @param onOpen what it sends each time a connection has opened, before anything else
 * @param queues whether messages that are sent while it connects again wait for that, instead of being refused
 */
public record SessionPlan(ReconnectOptions reconnect, List<Outgoing> onOpen, boolean queues) {

    /** Nothing. */
    public static final SessionPlan DEFAULT = new SessionPlan(ReconnectOptions.OFF, List.of());

    public SessionPlan {
        Objects.requireNonNull(reconnect);
        onOpen = List.copyOf(onOpen);
    }

    /** A plan that lets messages wait. */
    public SessionPlan(ReconnectOptions reconnect, List<Outgoing> onOpen) {
        this(reconnect, onOpen, true);
    }
}
