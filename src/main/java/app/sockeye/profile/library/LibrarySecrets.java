package app.sockeye.profile.library;

import app.sockeye.message.Sendable;
import app.sockeye.profile.Profile;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.secret.SecretStore;
import app.sockeye.profile.secret.SecretUse;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.WorkspaceReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The secrets of a library's profiles: whether they are kept, and to which servers they may be sent. Thread-safe; blocks
 * on the disk.
 */
public final class LibrarySecrets {
    private static final String MOVE = "move the secrets";

    private final Library library;
    private final SecretStore store;
    private final SecretUse use;
    private final WorkspaceReader reader;

    LibrarySecrets(Library library, SecretStore store, SecretUse use, WorkspaceReader reader) {
        this.library = library;
        this.store = store;
        this.use = use;
        this.reader = reader;
    }

    /** Moves the secrets that earlier versions kept in files to the storage, as far as it is open. */
    void takeOver() throws LibraryException {
        library.locked(MOVE, this::move);
    }

    private Void move() throws IOException {
        store.takeOver();
        return null;
    }

    /** Removes the secrets of a profile that was deleted for good, unless the library has it again. */
    void forget(String profileId) throws IOException {
        if (library.find(profileId).isEmpty()) {
            store.delete(profileId);
        }
    }

    /** Reads all profiles with their secrets again, as the storage was unlocked or locked, or its secrets have changed. */
    public void changed() throws LibraryException {
        synchronized (library) {
            reader.forget();
            library.change(MOVE, this::move);
        }
    }

    /** The question to ask before connecting if a secret would be sent to a server it was not saved for. */
    public Optional<SecretQuestion> question(Profile profile) {
        return question(profile, Surroundings.of(Variables.NONE));
    }

    /** As {@link #question(Profile)}, with what lies around the profile. */
    public Optional<SecretQuestion> question(Profile profile, Surroundings around) {
        synchronized (library) {
            return use.question(profile, around, List.of());
        }
    }

    /**
     * As {@link #question(Profile, Surroundings)}, also for messages that are sent without a click.
     *
     * @param automatic what the connection's rules send
     */
    public Optional<SecretQuestion> question(Profile profile, Surroundings around, List<Sendable> automatic) {
        synchronized (library) {
            return use.question(profile, around, automatic);
        }
    }

    /**
     * The secrets, files and variables of the environment that the user allowed to be sent to the server of a profile,
     * such as {@code secret:token}. Reads a file.
     */
    public Set<String> allowed(Profile profile, Surroundings around) {
        synchronized (library) {
            return use.allowed(profile, around);
        }
    }

    /** Allows the secrets in question to be sent to the server from now on. */
    public void allow(SecretQuestion question) throws LibraryException {
        library.change("remember that the secrets may be sent", () -> {
            use.allow(question);
            return null;
        });
    }

    /**
     * Whether secrets of a profile are lost when the program ends, as there is no keyring and the vault is not open. They
     * are stored as soon as it is, with {@link #changed}.
     */
    public boolean areInMemory(String profileId) {
        synchronized (library) {
            return store.isInMemory(profileId);
        }
    }
}
