package app.sockeye.profile;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The content of the file with a profile's secrets.
 *
 * @param file of the profile they belong to: a copy of it has none of them
 * @param byName in the order of their names
 */
record KeptSecrets(Optional<Path> file, Map<String, Secret> byName) {
    static final KeptSecrets NONE = new KeptSecrets(Optional.empty(), Map.of());

    private static final int VERSION = 2;
    private static final String FILE = "file";
    private static final String SECRETS = "secrets";
    private static final String VALUE = "value";
    private static final String SERVERS = "servers";

    /**
     * A secret.
     *
     * @param servers it may be sent to; none where an earlier version kept it, which did not note them
     */
    record Secret(String value, Set<String> servers) {
        Secret and(String server) {
            Set<String> more = new LinkedHashSet<>(servers);
            more.add(server);
            return new Secret(value, more);
        }
    }

    /** The secrets with a value, regardless of their name. */
    Optional<Secret> withValue(String value) {
        return byName.values().stream()
                .filter(secret -> secret.value().equals(value))
                .findFirst();
    }

    /** The values by name. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        byName.forEach((name, secret) -> values.put(name, secret.value()));
        return values;
    }

    static KeptSecrets read(ObjectNode tree) throws BrokenFileException {
        Map<String, Secret> secrets = new TreeMap<>();
        if (tree.path(JsonFile.VERSION_KEY).isNumber()) {
            JsonFile.requireVersion(tree, VERSION);
            ObjectNode kept = Fields.object(tree, SECRETS);
            for (String name : (Iterable<String>) kept::fieldNames) {
                ObjectNode secret = Fields.object(kept, name);
                List<String> servers = Fields.texts(secret, SERVERS);
                secrets.put(name, new Secret(Fields.text(secret, VALUE, ""), new LinkedHashSet<>(servers)));
            }
            return new KeptSecrets(path(Fields.text(tree, FILE, "")), secrets);
        }
        // The first version of the file has only a value for each name.
        SecretStore.read(tree).forEach((name, value) -> secrets.put(name, new Secret(value, Set.of())));
        return new KeptSecrets(Optional.empty(), secrets);
    }

    byte[] print() {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put(FILE, file.map(Path::toString).orElse(""));
        ObjectNode kept = tree.putObject(SECRETS);
        byName.forEach((name, secret) ->
                Fields.putTexts(kept.putObject(name).put(VALUE, secret.value()), SERVERS, secret.servers()));
        return JsonFile.print(tree);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
