package app.sockeye.transcript.statistics;

/**
 * The messages of one direction.
 *
 * @param bytes of their payloads
 * @param wireBytes of them on the wire, frame headers included
 * @param sizes of their payloads
 * @param gaps between one and the next; those that came with one read of the socket have none
 */
public record Flow(long messages, long bytes, long wireBytes, Powers sizes, Spread gaps) {}
