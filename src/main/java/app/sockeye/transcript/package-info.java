/**
 * The record of a session, the single truth: append-only segments and an index on disk, read by index, followed,
 * filtered and searched. What happened to a connection is in it as typed facts, see {@link
 * app.sockeye.transcript.connection}; {@link app.sockeye.transcript.ConnectionIndex} tells which entry belongs to which
 * connection.
 *
 * <p>Imports {@code files}, {@code protocol} and {@code payload}; the only package that knows RE2/J.
 *
 * <p>{@link app.sockeye.transcript.Appender} may be shared by threads; reading what is published takes no lock; filters
 * scan on background threads of their own.
 */
package app.sockeye.transcript;
