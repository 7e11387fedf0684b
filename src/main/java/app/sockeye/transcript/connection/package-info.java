/**
 * What happened to a connection, as typed facts: written into a transcript's entries, read from them, and worded only when
 * they are shown. Recordings of versions that wrote sentences are read by {@link
 * app.sockeye.transcript.connection.LegacyState} alone.
 *
 * <p>Imports {@code protocol} and {@code payload}.
 *
 * <p>Everything here is immutable or has no state.
 */
package app.sockeye.transcript.connection;
