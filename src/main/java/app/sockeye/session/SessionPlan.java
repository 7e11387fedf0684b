package app.sockeye.session;

import app.sockeye.session.reconnect.ReconnectOptions;
import java.util.Objects;

/**
 * What a session does by itself.
 *
 * @param reconnect when it connects again
 * @param onOpen what it sends each time a connection has opened, before anything else
 * @param queues whether messages that are sent while it connects again wait for that, instead of being refused
 * @param inMemory whether the session is recorded in memory only; counts where it begins
 */
public record SessionPlan(ReconnectOptions reconnect, OpeningMessages onOpen, boolean queues, boolean inMemory) {

    /** Nothing. */
    public static final SessionPlan DEFAULT = new SessionPlan(ReconnectOptions.OFF, OpeningMessages.NONE);

    public SessionPlan {
        Objects.requireNonNull(reconnect);
        Objects.requireNonNull(onOpen);
    }

    /** A plan that lets messages wait, of a session that is recorded on the disk. */
    public SessionPlan(ReconnectOptions reconnect, OpeningMessages onOpen) {
        this(reconnect, onOpen, true, false);
    }

    /** The same with another way to send on opening. */
    public SessionPlan withOnOpen(OpeningMessages other) {
        return new SessionPlan(reconnect, other, queues, inMemory);
    }

    /** The same of a session that is recorded in memory only, or is not. */
    public SessionPlan inMemory(boolean only) {
        return new SessionPlan(reconnect, onOpen, queues, only);
    }
}
