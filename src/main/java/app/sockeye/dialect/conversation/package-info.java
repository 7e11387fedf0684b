/**
 * The packets of recorded connections: which dialect each speaks, and what its messages say. Nothing is decoded before
 * it is asked for; a few states of each reader are kept, so that any message can be reached.
 *
 * <p>Imports {@code protocol} and the rest of {@code dialect}.
 *
 * <p>A {@link app.sockeye.dialect.conversation.PacketCursor} belongs to one background thread; all else is thread-safe.
 */
package app.sockeye.dialect.conversation;
