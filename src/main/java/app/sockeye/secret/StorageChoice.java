package app.sockeye.secret;

import app.sockeye.files.Folders;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which storage the secrets of a user are in: an existing vault, as its user has chosen it; else the desktop's keyring;
 * else a vault, which is created with the first passphrase. Where all files lie below one folder of the user's choice, so
 * do the secrets: in a vault.
 */
public final class StorageChoice {
    private final Folders folders;
    private final Supplier<Optional<? extends SecretStorage>> keyring;

    /** @param folders of the program */
    public StorageChoice(Folders folders) {
        this(folders, () -> SystemKeyring.find(folders.vault().resolveSibling("keyring.lock")));
    }

    StorageChoice(Folders folders, Supplier<Optional<? extends SecretStorage>> keyring) {
        this.folders = folders;
        this.keyring = keyring;
    }

    /** The storage; blocks until the desktop has answered. */
    public SecretStorage choose() {
        VaultFile vault = new VaultFile(folders.vault());
        if (vault.exists() || folders.areBelowOne()) {
            return vault;
        }
        Optional<? extends SecretStorage> found = keyring.get();
        return found.isPresent() ? found.get() : vault;
    }
}
