/**
 * A dialect that a user wrote in JavaScript: {@code decode(message)} tells a message as packets, {@code encode(form)}
 * writes one.
 *
 * <p>Imports {@code script}, {@code protocol} and {@code payload}.
 *
 * <p>The script has a thread of its own, which whoever reads or writes waits for; {@link
 * app.sockeye.dialect.own.OwnDialect} and its readers are thread-safe.
 */
package app.sockeye.dialect.own;
