package app.sockeye.profile.secret;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.secret.StorageKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The secrets of a profile: which there are, and where they may be sent, is in a file; their values are in the keyring or
 * the vault, in memory where there is neither, and in the file, too, where an earlier version wrote them.
 *
 * @param file of the profile they belong to: a copy of it has none of them
 * @param storage where the values are that are not in the file; empty for nowhere
 * @param byName in the order of their names
 */
record KeptSecrets(Optional<Path> file, Optional<StorageKind> storage, Map<String, Secret> byName) {
    static final KeptSecrets NONE = new KeptSecrets(Optional.empty(), Optional.empty(), Map.of());

    /** The first version has only a value for each name, the second has all values. */
    private static final int VERSION = 3;

    private static final String FILE = "file";
    private static final String STORAGE = "storage";
    private static final String SECRETS = "secrets";
    private static final String VALUE = "value";
    private static final String SERVERS = "servers";

    /**
     * A secret.
     *
     * @param value empty where it is in the keyring or the vault, which did not give it
     * @param servers it may be sent to; none where an earlier version kept it, which did not note them
     */
    record Secret(Optional<String> value, Set<String> servers) {
        Secret and(String server) {
            Set<String> more = new LinkedHashSet<>(servers);
            more.add(server);
            return new Secret(value, more);
        }

        Secret withValue(Optional<String> newValue) {
            return new Secret(newValue, servers);
        }

        /** Without the value. */
        @Override
        public String toString() {
            return "Secret[" + servers + "]";
        }
    }

    /** The secrets with a value, regardless of their name. */
    Optional<Secret> withValue(String value) {
        return byName.values().stream()
                .filter(secret -> secret.value().equals(Optional.of(value)))
                .findFirst();
    }

    /** The values that are known, by name. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        byName.forEach((name, secret) -> secret.value().ifPresent(value -> values.put(name, value)));
        return values;
    }

    /** Whether a value is not known. */
    boolean isIncomplete() {
        return values().size() < byName.size();
    }

    /** The same with the values of a storage for those that are not known. A secret whose value is lost is left out. */
    KeptSecrets completedBy(Map<String, String> stored) {
        Map<String, Secret> completed = new TreeMap<>();
        byName.forEach((name, secret) -> secret.value()
                .or(() -> Optional.ofNullable(stored.get(name)))
                .ifPresent(value -> completed.put(name, secret.withValue(Optional.of(value)))));
        return new KeptSecrets(file, storage, completed);
    }

    /** The same with other values for those with these names. */
    KeptSecrets with(Map<String, String> values) {
        Map<String, Secret> filled = new TreeMap<>(byName);
        filled.replaceAll(
                (name, secret) -> values.containsKey(name) ? secret.withValue(Optional.of(values.get(name))) : secret);
        return new KeptSecrets(file, storage, filled);
    }

    /** The same without any value. */
    KeptSecrets withoutValues(Optional<StorageKind> in) {
        Map<String, Secret> bare = new TreeMap<>(byName);
        bare.replaceAll((name, secret) -> secret.withValue(Optional.empty()));
        return new KeptSecrets(file, in, bare);
    }

    /** The same with the values of an earlier version, as far as these still are the values. */
    KeptSecrets withThoseOf(KeptSecrets earlier, Map<String, String> values) {
        Map<String, String> unchanged = new TreeMap<>(earlier.values());
        unchanged.entrySet().retainAll(values.entrySet());
        return with(unchanged);
    }

    static KeptSecrets read(ObjectNode tree) throws BrokenFileException {
        Map<String, Secret> secrets = new TreeMap<>();
        if (tree.path(JsonFile.VERSION_KEY).isNumber()) {
            JsonFile.requireVersion(tree, VERSION);
            ObjectNode kept = Fields.object(tree, SECRETS);
            for (String name : (Iterable<String>) kept::fieldNames) {
                ObjectNode secret = Fields.object(kept, name);
                List<String> servers = Fields.texts(secret, SERVERS);
                Optional<String> value =
                        secret.has(VALUE) ? Optional.of(Fields.text(secret, VALUE, "")) : Optional.empty();
                secrets.put(name, new Secret(value, new LinkedHashSet<>(servers)));
            }
            return new KeptSecrets(path(Fields.text(tree, FILE, "")), storage(tree), secrets);
        }
        SecretStore.read(tree).forEach((name, value) -> secrets.put(name, new Secret(Optional.of(value), Set.of())));
        return new KeptSecrets(Optional.empty(), Optional.empty(), secrets);
    }

    byte[] print() {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put(FILE, file.map(Path::toString).orElse(""));
        storage.ifPresent(kind -> tree.put(STORAGE, word(kind)));
        ObjectNode kept = tree.putObject(SECRETS);
        byName.forEach((name, secret) -> {
            ObjectNode node = kept.putObject(name);
            secret.value().ifPresent(value -> node.put(VALUE, value));
            Fields.putTexts(node, SERVERS, secret.servers());
        });
        return JsonFile.print(tree);
    }

    private static Optional<StorageKind> storage(ObjectNode tree) throws BrokenFileException {
        String word = Fields.text(tree, STORAGE, "");
        return Stream.of(StorageKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    private static String word(StorageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
