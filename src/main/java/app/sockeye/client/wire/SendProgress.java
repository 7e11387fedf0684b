package app.sockeye.client.wire;

/**
 * How far a message is that is being sent in fragments.
 *
 * @param sent payload bytes that the socket took
 * @param size payload bytes in all
 */
public record SendProgress(long sent, long size) {}
