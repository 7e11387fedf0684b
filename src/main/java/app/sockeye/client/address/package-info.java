/**
 * What a user types as an address, read as a URI or refused with a sentence, and the host and port it leads to.
 *
 * <p>Imports {@code protocol}.
 *
 * <p>Everything is immutable.
 */
package app.sockeye.client.address;
