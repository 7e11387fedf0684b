package app.sockeye.secret;

/** Kinds of storages for secrets. */
public enum StorageKind {
    /** The desktop's keyring, which the user's login or the desktop itself unlocks. */
    KEYRING,
    /** A file that a passphrase opens, once in a run. */
    VAULT
}
