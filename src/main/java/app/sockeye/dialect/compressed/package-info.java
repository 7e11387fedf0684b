/**
 * Connections whose messages of a direction are one compressed stream, such as that of Discord's gateway: finds them, and
 * unpacks any message of theirs.
 *
 * <p>Imports {@code protocol}, {@code payload}, and of {@code dialect} the messages and where they are read from.
 *
 * <p>{@link app.sockeye.dialect.compressed.UnpackedMessages} is thread-safe, all else is guarded by it.
 */
package app.sockeye.dialect.compressed;
