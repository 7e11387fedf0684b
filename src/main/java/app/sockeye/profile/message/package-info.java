/**
 * Saved messages: what they are, and how they are written into the file of the connection, folder or workspace that has
 * them, with long and binary payloads in files beside it.
 *
 * <p>Imports {@code message}, {@code files}, {@code payload}, {@code session.capture} and Jackson.
 *
 * <p>Everything is immutable but what reads and writes files, which blocks and belongs to one thread.
 */
package app.sockeye.profile.message;
