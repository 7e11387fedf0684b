/**
 * What a session speaks on top of WebSocket: follows its log, does what keeps the connection alive, and encodes the forms
 * that are sent.
 *
 * <p>Imports {@code client}, {@code dialect}, {@code message}, {@code session}, {@code transcript} and below.
 *
 * <p>A thread of the session's own reads the log; {@link app.sockeye.session.dialect.SessionDialect} is thread-safe, all
 * else is guarded by it.
 */
package app.sockeye.session.dialect;
