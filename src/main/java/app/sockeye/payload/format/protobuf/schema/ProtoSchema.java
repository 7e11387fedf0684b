package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.PayloadException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The message and enum types of {@code .proto} files or a descriptor set. */
public final class ProtoSchema {
    private final Map<String, Map<Integer, ProtoField>> messages;
    private final Map<String, Map<String, ProtoField>> byName = new HashMap<>();
    /** The numbers of enums' values by their names. */
    private final Map<String, Map<String, Integer>> enums;
    /** The first names of enums' values by their numbers. */
    private final Map<String, Map<Integer, String>> enumNames = new HashMap<>();

    private final Set<String> mapEntries;
    private final List<String> missing;

    ProtoSchema(
            Map<String, Map<Integer, ProtoField>> messages,
            Map<String, Map<String, Integer>> enums,
            Set<String> mapEntries,
            List<String> missing) {
        this.messages = Map.copyOf(messages);
        this.enums = Map.copyOf(enums);
        this.mapEntries = Set.copyOf(mapEntries);
        this.missing = List.copyOf(missing);
        messages.forEach((message, fields) -> {
            Map<String, ProtoField> names = new HashMap<>();
            fields.values().forEach(field -> names.put(jsonName(field.name()), field));
            fields.values().forEach(field -> names.put(field.name(), field));
            byName.put(message, names);
        });
        enums.forEach((name, values) -> {
            Map<Integer, String> names = new HashMap<>();
            values.forEach((value, number) -> names.putIfAbsent(number, value));
            enumNames.put(name, names);
        });
    }

    /**
     * Reads a descriptor set, as {@code protoc --include_imports --descriptor_set_out} writes it.
     *
     * @throws PayloadException if the bytes are none, or hold no message type
     */
    public static ProtoSchema parse(byte[] descriptorSet) throws PayloadException {
        return DescriptorReader.read(descriptorSet);
    }

    /**
     * Reads a {@code .proto} file by itself; of types that it imports the bytes are shown, but for Google's well-known
     * ones.
     *
     * @throws PayloadException if it can't be read, or defines no message type; its offset is a character
     */
    public static ProtoSchema parse(String proto) throws PayloadException {
        return parse(proto, name -> Optional.empty());
    }

    /**
     * Reads a {@code .proto} file and those that it imports.
     *
     * @throws PayloadException if one can't be read, or the file defines no message type; its offset is a character
     */
    public static ProtoSchema parse(String proto, ProtoImports imports) throws PayloadException {
        return ProtoParser.parse(proto, imports);
    }

    /** The names of all message types, with their packages, in alphabetical order; Google's own where there are no others. */
    public List<String> messageNames() {
        TreeSet<String> names = new TreeSet<>(messages.keySet());
        names.removeAll(mapEntries);
        List<String> own = names.stream()
                .filter(name -> !name.startsWith("google.protobuf."))
                .toList();
        return own.isEmpty() ? List.copyOf(names) : own;
    }

    /** The imported files that were not found. */
    public List<String> missing() {
        return missing;
    }

    /** Whether there is such a message type. */
    public boolean hasMessage(String name) {
        return messages.containsKey(name);
    }

    boolean isMapEntry(String message) {
        return mapEntries.contains(message);
    }

    Optional<ProtoField> field(String message, long number) {
        return Optional.ofNullable(messages.getOrDefault(message, Map.of()).get((int) number));
    }

    /** A field by its name in the file, or by that of JSON, such as {@code lastPrice} for {@code last_price}. */
    Optional<ProtoField> field(String message, String name) {
        return Optional.ofNullable(byName.getOrDefault(message, Map.of()).get(name));
    }

    /** The name of an enum's value; empty for one that the schema has not. */
    Optional<String> enumName(String type, long number) {
        return Optional.ofNullable(enumNames.getOrDefault(type, Map.of()).get((int) number));
    }

    Optional<Integer> enumNumber(String type, String name) {
        return Optional.ofNullable(enums.getOrDefault(type, Map.of()).get(name));
    }

    private static String jsonName(String name) {
        StringBuilder json = new StringBuilder(name.length());
        boolean upper = false;
        for (char c : name.toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                json.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return json.toString();
    }
}
