/**
 * One connection's life: the state machine, the commands, the counters, and what goes into its transcript.
 *
 * <p>Imports {@code protocol}, {@code payload}, {@code message}, {@code template}, {@code transcript} and {@code client};
 * the rooms in it {@code files}, too.
 *
 * <p>Commands may be called from any thread and never block; state is read as immutable snapshots.
 */
package app.sockeye.session;
