package app.sockeye.secret;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Where secrets are stored by name. All of it blocks, and unlocking may wait for the user; thread-safe, and safe beside
 * other processes with the same storage. Values are texts of at most {@value #MOST_BYTES} bytes of UTF-8.
 */
public interface SecretStorage {
    /** The most bytes of a value. */
    int MOST_BYTES = 1 << 20;

    /** What kind of storage it is. */
    StorageKind kind();

    /** Whether its secrets can be read now; nobody is asked to unlock it. */
    StorageState state() throws SecretFault;

    /**
     * Creates or unlocks the storage; does nothing where it is open.
     *
     * @param passphrase the vault's, which is not changed or kept; empty for a keyring, as the desktop asks for its own
     */
    void unlock(char[] passphrase) throws SecretFault;

    /**
     * Gives a vault another passphrase.
     *
     * @throws SecretFault where the old one is wrong, and always for a keyring, as the desktop changes its own
     */
    default void changePassphrase(char[] old, char[] passphrase) throws SecretFault {
        throw new SecretFault(
                SecretFault.Kind.UNAVAILABLE, "Change the password of the keyring in the settings of your desktop.");
    }

    /** A secret's value; empty where there is none of the name. Nobody is asked to unlock the storage. */
    Optional<String> read(SecretName name) throws SecretFault;

    /** Stores a value, in place of another one of the same name. */
    void write(SecretName name, String value) throws SecretFault;

    /** Deletes a secret if it exists. */
    void delete(SecretName name) throws SecretFault;

    /** The names of all secrets in it. */
    SortedSet<SecretName> names() throws SecretFault;

    /** All secrets in it, read at once. */
    SortedMap<SecretName, String> readAll() throws SecretFault;
}
