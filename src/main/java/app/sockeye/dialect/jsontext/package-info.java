/**
 * What the dialects share whose packets are JSON.
 *
 * <p>Imports {@code dialect} and {@code payload}.
 *
 * <p>Readers, writers, counters and duties belong to one thread each; all else is immutable.
 */
package app.sockeye.dialect.jsontext;
