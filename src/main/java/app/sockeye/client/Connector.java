package app.sockeye.client;

/** Opens connections. Thread-safe, stateless. */
public final class Connector {

    /**
     * Begins to connect and returns at once; the outcome is told to the listener.
     *
     * @param tap sees all that crosses the wire
     */
    public Connecting connect(ConnectOptions options, WireTap tap, ConnectionListener listener) {
        throw new UnsupportedOperationException();
    }
}
