/**
 * STOMP 1.0, 1.1 and 1.2.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>A reader, a writer and a duty belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.stomp;
