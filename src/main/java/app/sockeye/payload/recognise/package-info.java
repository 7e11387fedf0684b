/**
 * Recognises special content in values: times, tokens, documents within texts, compressed bytes.
 *
 * <p>Imports {@code payload} and {@code payload.media}.
 *
 * <p>Everything is stateless or immutable, and safe on any thread.
 */
package app.sockeye.payload.recognise;
