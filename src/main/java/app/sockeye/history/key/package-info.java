/**
 * The key of encrypted recordings in the keyring or the vault.
 *
 * <p>Imports {@code files}, {@code secret} and {@code transcript.sealed}.
 *
 * <p>Asking for a key never blocks; reading and making it does, on the desktop's service or the disk.
 */
package app.sockeye.history.key;
