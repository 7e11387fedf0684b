/**
 * Files that nothing is written to any more, kept compressed: read by position like plain ones, and only in their place
 * once they are proved to hold the same bytes.
 *
 * <p>Imports {@code transcript.file} and aircompressor.
 *
 * <p>Reading is thread-safe; a file is compressed by one thread at a time.
 */
package app.sockeye.transcript.cold;
