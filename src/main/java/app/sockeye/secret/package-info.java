/**
 * Secrets: where they are stored (the keyring of the desktop, or a vault file that a passphrase opens), and finding
 * them in what is written elsewhere.
 *
 * <p>Imports {@code files} and JNA.
 *
 * <p>Everything that reads or writes a storage blocks, on the disk or on the desktop's service, so it belongs on a
 * background thread.
 */
package app.sockeye.secret;
