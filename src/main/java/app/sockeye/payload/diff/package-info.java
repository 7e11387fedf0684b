/**
 * Finds the differences between two payloads: JSON by value, text by lines and words, other bytes by rows of a hex
 * dump.
 *
 * <p>Imports {@code payload}, {@code protocol} and the diff library, which nobody else does.
 *
 * <p>Pure functions, any thread; they end with a {@link java.util.concurrent.CancellationException} when asked to.
 */
package app.sockeye.payload.diff;
