package app.sockeye.bench;

import java.io.IOException;
import java.net.URI;

/** One way to send many text messages of 100 B. */
interface FloodSender extends AutoCloseable {
    /**
     * Connects, sends and leaves.
     *
     * @return nanoseconds from the first message until the socket took the last
     */
    long send(URI sink, int count) throws Exception;

    /** Deletes what it wrote; by default nothing. */
    @Override
    default void close() throws IOException {}
}
