package app.sockeye.cli.argument;

import app.sockeye.cli.output.Console;
import app.sockeye.cli.value.PassphraseConverter;
import app.sockeye.client.certificate.Passphrase;
import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import app.sockeye.profile.cookie.CookieJars;
import app.sockeye.profile.unsaved.SavedSecrets;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.StorageChoice;
import app.sockeye.secret.StorageKind;
import app.sockeye.secret.StorageState;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The storage of the secrets that the user has saved, which a command keeps out of what it writes, or adds to. */
public final class SavedSecretArguments {
    private final Console console;
    private final Optional<Folders> folders;

    @Option(
            names = "--vault-passphrase",
            paramLabel = "SOURCE",
            description =
                    "The passphrase of the vault, as env:NAME or file:PATH, so that the secrets in it are left out"
                            + " wherever they are, too, and encrypted recordings can be read. Without a vault, the"
                            + " keyring is used.",
            converter = PassphraseConverter.class)
    private Passphrase passphrase;

    /** @param folders with the vault; empty to know no saved secrets */
    public SavedSecretArguments(Console console, Optional<Folders> folders) {
        this.console = console;
        this.folders = folders;
    }

    /** The key of encrypted recordings; the keyring or the vault is asked when one is read. */
    public RecordingKeys keys() {
        return folders.isEmpty() ? RecordingKeys.NONE : new SavedKeys(() -> storage(folders.get()));
    }

    /**
     * The saved secrets that can be read; where they can't be, the user is told. Nobody is asked to unlock anything.
     *
     * @throws SecretFault if the passphrase is not the vault's
     */
    public SecretValues values() throws SecretFault {
        SecretValues values = new SecretValues();
        if (folders.isPresent()) {
            SecretStorage storage = storage(folders.get());
            try {
                read(storage, values);
            } catch (SecretFault e) {
                console.err().println("Saved secrets are not left out. " + e.getMessage());
            }
            addCookies(folders.get(), values);
        }
        return values;
    }

    /**
     * Where secrets are stored: open if it is a keyring that the user has unlocked, or a vault whose passphrase was given.
     *
     * @throws SecretFault if the passphrase is not the vault's
     */
    public SecretStorage storage(Folders of) throws SecretFault {
        SecretStorage storage = new StorageChoice(of).choose();
        if (passphrase != null && storage.kind() == StorageKind.VAULT && storage.state() == StorageState.LOCKED) {
            storage.unlock(passphrase.chars());
        }
        return storage;
    }

    private void addCookies(Folders of, SecretValues values) {
        try {
            CookieJars.values(of.cookies()).forEach(values::add);
        } catch (IOException e) {
            console.err().println("Saved cookies are not left out: " + Reason.of(e) + ".");
        }
    }

    private void read(SecretStorage storage, SecretValues values) throws SecretFault {
        switch (storage.state()) {
            case OPEN -> SavedSecrets.addTo(values, storage);
            case LOCKED -> console.err().println(locked(storage.kind()));
            case NEW -> {}
        }
    }

    private static String locked(StorageKind kind) {
        return kind == StorageKind.VAULT
                ? "Secrets that only the vault has are not left out, as it is locked. Give its passphrase by"
                        + " --vault-passphrase."
                : "Secrets that only the keyring has are not left out, as it is locked. Unlock it first.";
    }
}
