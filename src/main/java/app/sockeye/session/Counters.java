package app.sockeye.session;

import java.util.OptionalLong;

/**
 * A session's running totals.
 *
 * @param bytesReceived payload bytes of the messages received
 * @param bytesSent payload bytes of the messages sent
 * @param rttNanos time from our newest answered ping to its pong, in ns; -1 before the first pong
 * @param firstMessageNanos {@link System#nanoTime()} when the first message of the newest connection was received;
 *     empty before
 */
public record Counters(
        long messagesReceived,
        long messagesSent,
        long bytesReceived,
        long bytesSent,
        long rttNanos,
        OptionalLong firstMessageNanos) {}
