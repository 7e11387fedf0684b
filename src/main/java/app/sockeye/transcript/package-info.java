/**
 * The record of a session, on which everything else is based: append-only segments and an index on disk, read by index.
 * What happened to a connection is in it as typed facts, see {@link app.sockeye.transcript.connection}; {@link
 * app.sockeye.transcript.ConnectionIndex} tells which entry belongs to which connection; {@link
 * app.sockeye.transcript.search} filters and follows.
 *
 * <p>Imports {@code files}, {@code protocol}, {@code payload} and {@code dialect}.
 *
 * <p>{@link app.sockeye.transcript.Appender} may be shared by threads; reading what is published takes no lock.
 */
package app.sockeye.transcript;
