/**
 * What a transcript holds: its entries with their payload, read when they are asked for.
 *
 * <p>Imports {@code protocol}, {@code payload}, {@code transcript.connection} and {@code transcript.mark}.
 *
 * <p>Entries are immutable; their payload may be read on any thread.
 */
package app.sockeye.transcript.entry;
