/**
 * Certificates and their keys, as users have them: in files, and by their fingerprints.
 *
 * <p>Imports {@code protocol}.
 *
 * <p>Everything is immutable; files are read on the caller's thread.
 */
package app.sockeye.client.certificate;
