/**
 * Streams of bytes that are carried over messages without regard to where a message ends.
 *
 * <p>Imports {@code dialect}.
 *
 * <p>A stream belongs to one thread; all else is immutable.
 */
package app.sockeye.dialect.stream;
