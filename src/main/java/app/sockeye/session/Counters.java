package app.sockeye.session;

/**
 * A session's running totals.
 *
 * @param bytesReceived payload bytes of messages
 * @param bytesSent payload bytes of messages
 * @param rttNanos from our newest ping to its pong; -1 before the first
 */
public record Counters(long messagesReceived, long messagesSent, long bytesReceived, long bytesSent, long rttNanos) {}
