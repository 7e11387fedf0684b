package app.sockeye.payload.format.protobuf.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of which a schema is made, while its files are read. One thread. */
final class ProtoTypes {
    /** A field whose type may be defined further down, or in another file. */
    record NamedField(String scope, int number, String name, String type, boolean repeated, boolean packed) {}

    private final Map<String, List<NamedField>> messages = new HashMap<>();
    private final Map<String, Map<String, Integer>> enums = new HashMap<>();
    private final Set<String> mapEntries = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Adds a message type; its fields may be added later. */
    void message(String name, List<NamedField> fields) {
        messages.put(name, fields);
    }

    void mapEntry(String name, List<NamedField> fields) {
        messages.put(name, fields);
        mapEntries.add(name);
    }

    /** Adds an enum; its values may be added later. */
    void enumeration(String name, LinkedHashMap<String, Integer> values) {
        enums.put(name, values);
    }

    /** Notes that an imported file was not found. */
    void missing(String file) {
        missing.add(file);
    }

    ProtoSchema resolved() {
        Map<String, Map<Integer, ProtoField>> all = new HashMap<>();
        messages.forEach((name, fields) -> {
            Map<Integer, ProtoField> byNumber = new HashMap<>();
            fields.forEach(field -> byNumber.put(field.number, resolved(field)));
            all.put(name, Map.copyOf(byNumber));
        });
        return new ProtoSchema(all, enums, mapEntries, missing);
    }

    private ProtoField resolved(NamedField field) {
        Optional<ProtoFieldType> scalar = ProtoFieldType.scalar(field.type);
        if (scalar.isPresent()) {
            boolean packed = field.packed && field.repeated && scalar.get().isPackable();
            return new ProtoField(field.number, field.name, scalar.get(), "", field.repeated, packed);
        }
        Optional<String> type = defined(field);
        // A type of a file that was not found is not known; its bytes are told as they are.
        ProtoFieldType kind = type.map(
                        name -> messages.containsKey(name) ? ProtoFieldType.MESSAGE : ProtoFieldType.ENUM)
                .orElse(ProtoFieldType.BYTES);
        boolean packed = field.packed && field.repeated && kind == ProtoFieldType.ENUM;
        return new ProtoField(field.number, field.name, kind, type.orElse(field.type), field.repeated, packed);
    }

    /** The full name of a type, which is looked for from the inside out. */
    private Optional<String> defined(NamedField field) {
        if (field.type.startsWith(".")) {
            return Optional.of(field.type.substring(1)).filter(this::isDefined);
        }
        String scope = field.scope;
        while (!scope.isEmpty()) {
            String full = scope + "." + field.type;
            if (isDefined(full)) {
                return Optional.of(full);
            }
            scope = scope.contains(".") ? scope.substring(0, scope.lastIndexOf('.')) : "";
        }
        return Optional.of(field.type).filter(this::isDefined);
    }

    private boolean isDefined(String name) {
        return messages.containsKey(name) || enums.containsKey(name);
    }
}
