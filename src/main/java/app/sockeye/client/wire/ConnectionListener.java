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

    /** The attempt goes on to a stage. */
    void stage(ConnectStage stage);

    /** The opening handshake succeeded. */
    void opened(Connection connection);

    /** There will be no connection; also after {@link PendingConnection#cancel()}. */
    void failed(ConnectFailure failure);

    /** The connection is over and its socket closed. */
    void closed(Closure closure);
}
