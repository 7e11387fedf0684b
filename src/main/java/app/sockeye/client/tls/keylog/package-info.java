/**
 * The secrets of TLS connections in a file, with which Wireshark decrypts what it captured.
 *
 * <p>Imports the JDK only.
 *
 * <p>A {@link app.sockeye.client.tls.keylog.KeyLog} belongs to the thread that shakes hands.
 */
package app.sockeye.client.tls.keylog;
