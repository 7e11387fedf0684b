package app.sockeye.profile;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of secret headers and options, kept out of the workspace: one file for each profile in the data folder, readable by
 * the user only. They are not encrypted: who can read the user's files can read them.
 *
 * <p>The profiles' files come from anybody, so a value may be sent only to the servers that the user saved or allowed it
 * for, whatever address a file has by now. Blocking; used under the library's lock.
 */
final class SecretStore {
    private static final int MOST_BYTES = 1 << 22;

    private final Path folder;

    SecretStore(Path folder) {
        this.folder = folder;
    }

    /** A profile's secrets by name; none where there is no readable file: the user types them again. */
    Map<String, String> read(String profileId) {
        return kept(profileId).values();
    }

    /** The file of the profile that secrets were kept for last; another with the same id is a copy. */
    Optional<Path> fileOf(String profileId) {
        return kept(profileId).file();
    }

    private KeptSecrets kept(String profileId) {
        Path file = file(profileId);
        try {
            return Files.exists(file) ? KeptSecrets.read(JsonFile.read(file, MOST_BYTES)) : KeptSecrets.NONE;
        } catch (IOException | BrokenFileException e) {
            return KeptSecrets.NONE;
        }
    }

    /** The secrets in an object whose keys are their names. */
    static Map<String, String> read(ObjectNode tree) throws BrokenFileException {
        Map<String, String> secrets = new HashMap<>();
        for (String name : (Iterable<String>) tree::fieldNames) {
            secrets.put(name, Fields.text(tree, name, ""));
        }
        return secrets;
    }

    /** The secrets among a profile's headers and options, by name. */
    static Map<String, String> of(Profile profile) {
        SecretNames names = new SecretNames();
        Map<String, String> secrets = new TreeMap<>(profile.options().secrets());
        for (ProfileHeader header : profile.request().headers()) {
            String name = names.next(header.name());
            boolean hidden = header.secret() && !SecretNames.hasReference(header.value());
            if (hidden && !header.value().isEmpty()) {
                secrets.put(name, header.value());
            }
        }
        return secrets;
    }

    /**
     * What must be asked before a profile is connected with; empty where it has no secret to tell.
     *
     * @param options of the profile, and of what lies around it
     */
    Optional<SecretQuestion> question(Profile profile, OptionValues options) {
        KeptSecrets kept = kept(profile.id());
        String server = SecretServer.of(profile, options).orElse("");
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> keptFor = new TreeSet<>();
        for (ProfileHeader header : profile.request().headers()) {
            // By its value: it is the same secret under another name, or with its mark taken off.
            kept.withValue(header.value())
                    .filter(secret -> header.enabled() && !secret.servers().contains(server))
                    .ifPresent(secret -> {
                        headers.add(header.name().strip());
                        keptFor.addAll(secret.servers());
                    });
        }
        profile.options().secrets().forEach((key, value) -> kept.withValue(value)
                .filter(secret -> !secret.servers().contains(server))
                .ifPresent(secret -> {
                    headers.add(OptionSection.option(key).orElseThrow().label());
                    keptFor.addAll(secret.servers());
                }));
        return headers.isEmpty()
                ? Optional.empty()
                : Optional.of(new SecretQuestion(profile, List.copyOf(headers), new ArrayList<>(keptFor), server));
    }

    /** Lets the secrets in question be sent to the server from now on. */
    void allow(SecretQuestion question) throws IOException {
        KeptSecrets kept = kept(question.profile().id());
        Map<String, KeptSecrets.Secret> allowed = new TreeMap<>(kept.byName());
        for (String value : question.values()) {
            allowed.replaceAll((name, secret) -> secret.value().equals(value) ? secret.and(question.server()) : secret);
        }
        AtomicFile.writePrivate(file(question.profile().id()), new KeptSecrets(kept.file(), allowed).print());
    }

    /**
     * Replaces a profile's secrets by those of its headers. What was kept before stays with its servers; what is new was
     * typed for the server of the profile's address.
     *
     * @param profileFile the profile's own
     * @param origin the id of the profile it was made from, whose secrets it may have; else its own
     */
    void write(Path profileFile, Profile profile, String origin) throws IOException {
        KeptSecrets before = kept(profile.id());
        KeptSecrets inherited = origin.equals(profile.id()) ? before : kept(origin);
        Set<String> typedFor =
                SecretServer.of(profile, profile.options()).map(Set::of).orElse(Set.of());
        Map<String, KeptSecrets.Secret> secrets = new TreeMap<>();
        of(profile)
                .forEach((name, value) -> secrets.put(
                        name,
                        before.withValue(value)
                                .or(() -> inherited.withValue(value))
                                .orElseGet(() -> new KeptSecrets.Secret(value, typedFor))));
        KeptSecrets now = new KeptSecrets(Optional.of(profileFile), secrets);
        if (secrets.isEmpty()) {
            delete(profile.id());
        } else if (!now.equals(before)) {
            AtomicFile.writePrivate(file(profile.id()), now.print());
        }
    }

    void delete(String profileId) throws IOException {
        Files.deleteIfExists(file(profileId));
    }

    private Path file(String profileId) {
        return folder.resolve(profileId + ".json");
    }
}
