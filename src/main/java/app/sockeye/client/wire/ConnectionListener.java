package app.sockeye.client.wire;

import app.sockeye.client.PendingConnection;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;

/**
 * The life of one attempt to connect: {@link #stage} for each stage begun, then either {@link #failed} or {@link
 * #opened}, and after {@link #opened} exactly one {@link #closed}. Called on the connection's reader thread; must not
 * block for long.
 */
public interface ConnectionListener {

    /** A stage of the attempt begins. */
    void stage(ConnectStage stage);

    /** The opening handshake succeeded. */
    void opened(Connection connection);

    /** The attempt failed or was cancelled with {@link PendingConnection#cancel()}. */
    void failed(ConnectFailure failure);

    /** The connection is over and its socket closed. */
    void closed(Closure closure);
}
