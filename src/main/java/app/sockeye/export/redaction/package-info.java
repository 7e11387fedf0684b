/**
 * Secrets left out of what is exported: in headers, in query parameters, and wherever a known one is.
 *
 * <p>Imports {@code transcript}, {@code protocol} and {@code secret}.
 *
 * <p>Nothing here is thread-safe unless it says so.
 */
package app.sockeye.export.redaction;
