/**
 * A streaming reader for other tools' JSON files: strings of any length in pieces, and lenient where the meaning is
 * clear.
 *
 * <p>Imports {@code payload}, {@code protocol} and {@code transcript}.
 *
 * <p>Nothing here is thread-safe.
 */
package app.sockeye.export.json;
