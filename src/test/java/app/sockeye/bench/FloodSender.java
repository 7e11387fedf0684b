package app.sockeye.bench;

import java.net.URI;

/** One way to send many text messages of 100 B. */
interface FloodSender {
    /**
     * Connects, sends and leaves.
     *
     * @return nanoseconds from the first message until the socket took the last
     */
    long send(URI sink, int count) throws Exception;
}
