package app.sockeye.secret;

import java.util.Optional;

/** One entry of the user's keyring, which only the program reads. All of it blocks; used by one thread at a time. */
interface KeyringEntry {

    /** Whether it can be read now; nobody is asked to unlock the keyring. */
    StorageState state() throws SecretFault;

    /** Lets the system ask the user to unlock the keyring; returns when the user has answered. */
    void unlock() throws SecretFault;

    /** What was written last; empty if nothing was. */
    Optional<byte[]> read() throws SecretFault;

    /** Replaces what is there. After a failure it is as it was before. */
    void write(byte[] content) throws SecretFault;
}
