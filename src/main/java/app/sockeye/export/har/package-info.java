/**
 * HAR, the HTTP archives of browsers and proxies: written with Chrome's WebSocket messages, and read as several tools
 * write it.
 *
 * <p>Imports {@code transcript}, {@code protocol}, {@code payload}, {@code secret} and, of {@code export}, {@code json},
 * {@code input}, {@code output} and {@code redaction}.
 *
 * <p>Runs on the thread of the export or import.
 */
package app.sockeye.export.har;
