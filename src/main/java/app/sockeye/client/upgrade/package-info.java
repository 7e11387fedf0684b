/**
 * The opening handshake of RFC 6455 section 4: sends the request, reads the answer, and checks it.
 *
 * <p>Imports {@code client.wire}, {@code client.failure} and below; knows Tyrus.
 *
 * <p>Belongs to the reader's thread.
 */
package app.sockeye.client.upgrade;
