package app.sockeye.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of secret headers, kept out of the workspace: one file for each profile in the data folder, readable by
 * the user only (mode 0600 where the file system has modes). They are not encrypted: who can read the user's files can
 * read them. Blocking; used under the library's lock.
 */
final class SecretStore {
    private final Path folder;

    SecretStore(Path folder) {
        this.folder = folder;
    }

    /** A profile's secrets by name; none where there is no readable file: the user types them again. */
    Map<String, String> read(String profileId) {
        try {
            return Files.exists(file(profileId)) ? parse(file(profileId)) : Map.of();
        } catch (IOException | BrokenFileException e) {
            return Map.of();
        }
    }

    private static Map<String, String> parse(Path file) throws IOException, BrokenFileException {
        return read(JsonFile.parse(Files.readAllBytes(file)));
    }

    /** The secrets in an object whose keys are their names. */
    static Map<String, String> read(ObjectNode tree) throws BrokenFileException {
        Map<String, String> secrets = new HashMap<>();
        for (String name : (Iterable<String>) tree::fieldNames) {
            secrets.put(name, Fields.text(tree, name, ""));
        }
        return secrets;
    }

    /** The secrets among a profile's headers, by name. */
    static Map<String, String> of(List<ProfileHeader> headers) {
        SecretNames names = new SecretNames();
        Map<String, String> secrets = new TreeMap<>();
        for (ProfileHeader header : headers) {
            String name = names.next(header.name());
            boolean hidden = header.secret() && !SecretNames.hasReference(header.value());
            if (hidden && !header.value().isEmpty()) {
                secrets.put(name, header.value());
            }
        }
        return secrets;
    }

    /** Replaces a profile's secrets by those of its headers. */
    void write(String profileId, List<ProfileHeader> headers) throws IOException {
        Map<String, String> secrets = of(headers);
        if (secrets.equals(read(profileId))) {
            return;
        }
        if (secrets.isEmpty()) {
            delete(profileId);
        } else {
            ObjectNode tree = JsonFile.newObject();
            secrets.forEach(tree::put);
            AtomicFile.writePrivate(file(profileId), JsonFile.print(tree));
        }
    }

    void delete(String profileId) throws IOException {
        Files.deleteIfExists(file(profileId));
    }

    private Path file(String profileId) {
        return folder.resolve(profileId + ".json");
    }
}
