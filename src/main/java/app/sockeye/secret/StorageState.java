package app.sockeye.secret;

/**
 * Whether a storage gives its secrets. {@code NEW} becomes {@code OPEN} when it is created, {@code OPEN} becomes {@code
 * LOCKED} when the program ends, the desktop locks its keyring, or another process changes the passphrase.
 */
public enum StorageState {
    /** Nothing was ever stored: it needs a passphrase to be created. */
    NEW,
    /** Its secrets can't be read or changed until it is unlocked. */
    LOCKED,
    /** Secrets can be read and changed. */
    OPEN
}
