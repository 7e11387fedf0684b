package app.sockeye.transcript.merged;

/**
 * An entry of one of several transcripts.
 *
 * @param source the transcript's number, from 0
 * @param index the entry's index in it
 */
public record MergedEntry(int source, long index) {}
