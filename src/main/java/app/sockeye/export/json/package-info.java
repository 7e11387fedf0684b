/**
 * JSON of files of others, read as it comes: strings of any length in pieces, and lenient where what is meant is clear.
 *
 * <p>Imports {@code payload}, {@code protocol} and {@code transcript}.
 *
 * <p>Nothing here is thread-safe.
 */
package app.sockeye.export.json;
