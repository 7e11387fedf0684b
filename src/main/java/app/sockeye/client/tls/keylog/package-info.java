/**
 * Writes the secrets of TLS connections to a file, with which Wireshark decrypts captured traffic.
 *
 * <p>Imports the JDK only.
 *
 * <p>A {@link app.sockeye.client.tls.keylog.KeyLog} belongs to the thread of the handshake.
 */
package app.sockeye.client.tls.keylog;
