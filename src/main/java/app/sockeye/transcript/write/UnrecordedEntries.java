package app.sockeye.transcript.write;

/**
 * What was appended but not yet written to disk; it can't be read.
 *
 * @param entries number of entries
 * @param bytes size of these entries and of unfinished messages
 */
public record UnrecordedEntries(long entries, long bytes) {}
