/**
 * TLS on our side: which certificates are trusted and sent, what was agreed on, and why a handshake failed.
 *
 * <p>Imports {@code client.certificate}, {@code client.options} and {@code protocol}.
 *
 * <p>{@link app.sockeye.client.tls.TlsFacts} is immutable; the rest belongs to one connection.
 */
package app.sockeye.client.tls;
