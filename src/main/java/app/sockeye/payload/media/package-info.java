/**
 * Pictures and sounds by their first bytes: what they are and what their headers say, without decoding them.
 *
 * <p>Imports nothing of ours.
 *
 * <p>Everything is stateless or immutable, and safe on any thread.
 */
package app.sockeye.payload.media;
