package app.sockeye.client;

/** An attempt to connect that is under way. Thread-safe. */
public interface PendingConnection {

    /** Gives up at once and frees the socket; without effect after the connection opened or the attempt failed. */
    void cancel();
}
