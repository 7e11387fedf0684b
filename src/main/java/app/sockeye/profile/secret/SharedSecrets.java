package app.sockeye.profile.secret;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The servers that secrets which any profile can refer to may be sent to: in a file in the data folder, by the names of
 * their variables. Blocking; used under the library's lock.
 */
public final class SharedSecrets {
    private static final int MOST_BYTES = 1 << 22;

    private final Path file;

    /** @param folder the one of the profiles' secrets */
    public SharedSecrets(Path folder) {
        // No profile's id has a dot.
        this.file = folder.resolve(".shared.json");
    }

    /** The servers of a secret, such as {@code secret:token}; none where it was never allowed. */
    Set<String> servers(String variable) {
        return Optional.ofNullable(kept().byName().get(variable))
                .map(KeptSecrets.Secret::servers)
                .orElse(Set.of());
    }

    /** The secrets that may be sent to a server. */
    Set<String> allowed(String server) {
        return kept().byName().entrySet().stream()
                .filter(secret -> secret.getValue().servers().contains(server))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets secrets be sent to a server from now on. */
    void allow(Set<String> variables, String server) throws IOException {
        if (!variables.isEmpty()) {
            Map<String, KeptSecrets.Secret> allowed = new TreeMap<>(kept().byName());
            variables.forEach(name -> allowed.merge(
                    name,
                    new KeptSecrets.Secret(Optional.empty(), Set.of(server)),
                    (before, now) -> before.and(server)));
            KeptSecrets now = new KeptSecrets(Optional.empty(), Optional.empty(), allowed);
            AtomicFile.writePrivate(file, now.print());
        }
    }

    private KeptSecrets kept() {
        try {
            return Files.exists(file) ? KeptSecrets.read(JsonFile.read(file, MOST_BYTES)) : KeptSecrets.NONE;
        } catch (IOException | BrokenFileException e) {
            // The user is asked again.
            return KeptSecrets.NONE;
        }
    }
}
