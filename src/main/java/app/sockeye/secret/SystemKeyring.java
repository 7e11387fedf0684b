package app.sockeye.secret;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The keyring of the system that the program runs on. */
final class SystemKeyring {
    private SystemKeyring() {}

    /**
     * The desktop's on Linux and BSD, the keychain on macOS, the Credential Manager on Windows; empty where it does not
     * answer. Libraries of other systems are not loaded. Blocks until it is known.
     *
     * @param lock a file for the lock between processes, where the keyring has none of its own
     */
    static Optional<SecretStorage> find(Path lock) {
        Optional<SecretStorage> entry = Stream.of(MacKeychain.find(), WindowsCredentials.find())
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> new EntryKeyring(found, lock));
        return entry.isPresent() ? entry : LibsecretKeyring.find().map(SecretStorage.class::cast);
    }
}
