package app.sockeye.client.wire;

import app.sockeye.client.PendingConnection;
import app.sockeye.client.address.Redirection;
import app.sockeye.client.cookie.ReceivedCookie;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import java.util.List;

/**
 * The life of one attempt to connect: {@link #stage} for each stage begun, and {@link #redirected}
 * for each redirect followed and {@link #cookies} for each answer that sets some, then either {@link #failed} or {@link
 * #opened}, and after {@link #opened} exactly one {@link #closed}. Called on the connection's reader thread; must not
 * block for long.
 */
public interface ConnectionListener {

    /** A stage of the attempt begins. */
    void stage(ConnectStage stage);

    /** The server redirected, and the attempt goes on at the new address, from its first stage on. */
    default void redirected(Redirection to) {}

    /** An answer to the opening handshake set cookies, which the connection's jar kept or refused. */
    default void cookies(List<ReceivedCookie> received) {}

    /** The opening handshake succeeded. */
    void opened(Connection connection);

    /** The attempt failed or was cancelled with {@link PendingConnection#cancel()}. */
    void failed(ConnectFailure failure);

    /** The connection is over and its socket closed. */
    void closed(Closure closure);
}
