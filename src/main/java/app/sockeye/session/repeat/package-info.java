/**
 * A message sent again and again: so many times, for a time, or until it is stopped; at an exact rate or as fast as the
 * socket takes it; and the replies to it. Memory doesn't grow with the number of messages.
 *
 * <p>Imports {@code protocol}, {@code payload}, {@code transcript} and {@code client}.
 *
 * <p>A repeat has a thread of its own; commands may be called from any thread and never block.
 */
package app.sockeye.session.repeat;
