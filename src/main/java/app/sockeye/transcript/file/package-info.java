/**
 * The files a transcript is made of: read and written by position, bounded in how many are open, locked by one process,
 * and never followed through a symbolic link.
 *
 * <p>Imports {@code files} and the JDK.
 *
 * <p>{@link app.sockeye.transcript.file.StoredFile} is thread-safe.
 */
package app.sockeye.transcript.file;
