/**
 * The record of a session, the single truth: append-only segments and an index on disk, read by index, followed,
 * filtered and searched.
 *
 * <p>Imports {@code files}, {@code protocol} and {@code payload}; the only package that knows RE2/J.
 *
 * <p>{@link app.sockeye.transcript.Appender} may be shared by threads; reading what is published takes no lock; filters
 * scan on background threads of their own.
 */
package app.sockeye.transcript;
