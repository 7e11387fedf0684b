package app.sockeye.transcript.statistics;

/**
 * The messages of one direction.
 *
 * @param bytes total size of their payloads
 * @param wireBytes total size on the wire, frame headers included
 * @param sizes distribution of their payloads' sizes
 * @param gaps times between consecutive messages, except those received with the same read of the socket
 */
public record Flow(long messages, long bytes, long wireBytes, Powers sizes, Spread gaps) {}
