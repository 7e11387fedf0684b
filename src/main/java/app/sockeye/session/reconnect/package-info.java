/**
 * When a session connects again by itself: after which ends, how long it waits, and how often.
 *
 * <p>Imports {@code client} and {@code protocol}.
 *
 * <p>Options are immutable; a {@link app.sockeye.session.reconnect.ReconnectCourse} belongs to its session's lock.
 */
package app.sockeye.session.reconnect;
