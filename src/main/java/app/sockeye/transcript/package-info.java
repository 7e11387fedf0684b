/**
 * The record of a session, on which everything else is based: its {@link app.sockeye.transcript.entry entries} are
 * appended by {@link app.sockeye.transcript.write}, kept in {@link app.sockeye.transcript.segment} and read by index.
 * What happened to a connection is in it as typed facts, see {@link app.sockeye.transcript.connection}; {@link
 * app.sockeye.transcript.ConnectionIndex} tells which entry belongs to which connection; {@link
 * app.sockeye.transcript.search} filters and follows.
 *
 * <p>Imports {@code files}, {@code protocol}, {@code payload} and {@code dialect}.
 *
 * <p>{@link app.sockeye.transcript.write.Appender} may be shared by threads; reading what is published takes no lock.
 */
package app.sockeye.transcript;
