/**
 * What a value holds besides what it is: a time, a token, a document within a text, compressed bytes.
 *
 * <p>Imports {@code payload} and {@code payload.media}.
 *
 * <p>Everything is stateless or immutable, and safe on any thread.
 */
package app.sockeye.payload.recognise;
