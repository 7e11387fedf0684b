/**
 * Certificates and private keys read from files, and the fingerprints of certificates.
 *
 * <p>Imports {@code protocol}.
 *
 * <p>Everything is immutable; files are read on the caller's thread.
 */
package app.sockeye.client.certificate;
