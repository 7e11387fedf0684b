/**
 * The language of the log's filter: parses a query, and tests the entries of a transcript.
 *
 * <p>Imports {@code protocol}, {@code payload} and {@code transcript}.
 *
 * <p>Everything is immutable, and safe on any thread.
 */
package app.sockeye.transcript.query;
