/**
 * Network captures as sessions: writes connections as packets with TCP handshakes, and finds the WebSocket connections in
 * captured ones.
 *
 * <p>Imports {@code files}, {@code transcript}, {@code protocol}, {@code payload}, {@code secret} and, of {@code export},
 * {@code capture}, {@code input}, {@code output} and {@code redaction}.
 *
 * <p>Runs on the thread of the export or import.
 */
package app.sockeye.export.network;
