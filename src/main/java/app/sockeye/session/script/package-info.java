/**
 * The script of a connection: what it does when the connection opens, when a message is received, and before one is
 * sent.
 *
 * <p>Imports {@code script}, {@code session}, {@code session.outgoing}, {@code message}, {@code template}, {@code
 * transcript}, {@code protocol} and {@code files}.
 *
 * <p>A script reads the log on a thread of its own, and runs on another; it never holds up one that reads or writes a
 * connection.
 */
package app.sockeye.session.script;
