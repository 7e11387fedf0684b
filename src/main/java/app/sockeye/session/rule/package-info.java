/**
 * Rules: what a session does by itself when something is received that matches, or when its connection opens.
 *
 * <p>Imports {@code session}, {@code session.outgoing}, {@code message}, {@code template}, {@code transcript}, {@code
 * payload}, {@code protocol} and {@code files}.
 *
 * <p>Rules are immutable. They are checked on a thread of their own, never on one that reads or writes a connection.
 */
package app.sockeye.session.rule;
