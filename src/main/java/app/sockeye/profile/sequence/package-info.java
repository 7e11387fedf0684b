/**
 * Sequences as they are saved: in the file of the connection, folder or workspace that has them, and in a file of their
 * own.
 *
 * <p>Imports {@code session.sequence}, {@code session.capture}, {@code profile.message}, {@code message}, {@code files}
 * and Jackson.
 *
 * <p>Everything is immutable, and safe on any thread.
 */
package app.sockeye.profile.sequence;
