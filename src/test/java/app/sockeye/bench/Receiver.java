package app.sockeye.bench;

import java.io.IOException;
import java.net.URI;

/** One way to receive a flood. */
interface Receiver extends AutoCloseable {
    /**
     * Connects, receives all messages and leaves.
     *
     * @param count how many messages the flood has
     */
    Received receive(URI flood, int count) throws Exception;

    /** Frees what outlives a flood. */
    @Override
    default void close() throws IOException {}

    /**
     * @param nanos from the first message to the last
     * @param lost messages that did not come, or not in order
     */
    record Received(long nanos, long lost) {}

    /** Where a server sends numbered messages of 100 B as fast as they are taken. */
    static URI flood(String server, int count) {
        return URI.create(server + "/flood?n=" + count + "&size=100");
    }
}
