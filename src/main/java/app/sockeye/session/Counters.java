package app.sockeye.session;

import java.util.OptionalLong;

/**
 * A session's running totals.
 *
 * @param bytesReceived payload bytes of messages
 * @param bytesSent payload bytes of messages
 * @param rttNanos from our newest ping to its pong; -1 before the first
 * @param firstMessageNanos {@link System#nanoTime()} of the first message received on the newest connection
 */
public record Counters(
        long messagesReceived,
        long messagesSent,
        long bytesReceived,
        long bytesSent,
        long rttNanos,
        OptionalLong firstMessageNanos) {}
