/**
 * Rules as they are saved in the file of the connection, folder or workspace that has them.
 *
 * <p>Imports {@code session.rule}, {@code profile.message}, {@code message}, {@code files} and Jackson.
 *
 * <p>Everything is immutable, and safe on any thread.
 */
package app.sockeye.profile.rule;
