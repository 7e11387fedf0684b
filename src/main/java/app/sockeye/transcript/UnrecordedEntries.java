package app.sockeye.transcript;

/**
 * What was appended and is not on disk, nor can be read.
 *
 * @param entries how many
 * @param bytes of theirs, and of the messages that have not ended
 */
public record UnrecordedEntries(long entries, long bytes) {}
