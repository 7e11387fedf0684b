package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.protobuf.WireField;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the messages of descriptor.proto of which a schema is made. One thread. */
final class DescriptorReader {
    private static final int DEEPEST = 50;
    private static final int REPEATED = 3;

    private final Map<String, Map<Integer, ProtoField>> messages = new HashMap<>();
    private final Map<String, Map<String, Integer>> enums = new HashMap<>();
    private final Set<String> mapEntries = new HashSet<>();
    /** Whether numbers are packed where a field of the file does not say it. */
    private boolean packs;

    private DescriptorReader() {}

    static ProtoSchema read(byte[] set) throws PayloadException {
        DescriptorReader reader = new DescriptorReader();
        for (WireField file : WireField.all(new PayloadInput(set))) {
            if (file.isBytes(1)) {
                reader.file(file.content());
            }
        }
        if (reader.messages.isEmpty()) {
            throw new PayloadException(0, "The file is no descriptor set, or has no message type.");
        }
        return new ProtoSchema(reader.messages, reader.enums, reader.mapEntries, List.of());
    }

    private void file(byte[] bytes) throws PayloadException {
        List<WireField> fields = WireField.all(new PayloadInput(bytes));
        String scope = text(fields, 2);
        packs = !text(fields, 12).isEmpty() && !text(fields, 12).equals("proto2");
        for (WireField field : fields) {
            if (field.isBytes(4)) {
                message(field.content(), scope, 0);
            } else if (field.isBytes(5)) {
                enumeration(field.content(), scope);
            }
        }
    }

    private void message(byte[] bytes, String scope, int depth) throws PayloadException {
        if (depth > DEEPEST) {
            throw new PayloadException(0, "The types are nested more than " + DEEPEST + " levels deep.");
        }
        List<WireField> parts = WireField.all(new PayloadInput(bytes));
        String name = within(scope, text(parts, 1));
        Map<Integer, ProtoField> fields = new HashMap<>();
        for (WireField part : parts) {
            if (part.isBytes(2)) {
                ProtoField field = field(WireField.all(new PayloadInput(part.content())));
                fields.put(field.number(), field);
            } else if (part.isBytes(3)) {
                message(part.content(), name, depth + 1);
            } else if (part.isBytes(4)) {
                enumeration(part.content(), name);
            }
        }
        messages.put(name, Map.copyOf(fields));
        if (number(options(parts, 7), 7) == 1) {
            mapEntries.add(name);
        }
    }

    private ProtoField field(List<WireField> parts) throws PayloadException {
        long type = number(parts, 5);
        ProtoFieldType[] types = ProtoFieldType.values();
        if (type < 1 || type > types.length) {
            throw new PayloadException(0, "The field " + text(parts, 1) + " has the unknown type " + type + ".");
        }
        String typeName = text(parts, 6);
        boolean repeated = number(parts, 4) == REPEATED;
        List<WireField> options = options(parts, 8);
        boolean says = options.stream().anyMatch(option -> option.number() == 2);
        boolean packed = says ? number(options, 2) == 1 : packs;
        return new ProtoField(
                (int) number(parts, 3),
                text(parts, 1),
                types[(int) type - 1],
                typeName.startsWith(".") ? typeName.substring(1) : typeName,
                repeated,
                repeated && packed && types[(int) type - 1].isPackable());
    }

    private void enumeration(byte[] bytes, String scope) throws PayloadException {
        List<WireField> parts = WireField.all(new PayloadInput(bytes));
        Map<String, Integer> values = new LinkedHashMap<>();
        for (WireField part : parts) {
            if (part.isBytes(2)) {
                List<WireField> value = WireField.all(new PayloadInput(part.content()));
                values.put(text(value, 1), (int) number(value, 2));
            }
        }
        enums.put(within(scope, text(parts, 1)), values);
    }

    private static String within(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    /** The fields of a message of options; none where there is none. */
    private static List<WireField> options(List<WireField> parts, int number) throws PayloadException {
        Optional<WireField> found =
                parts.stream().filter(part -> part.isBytes(number)).findFirst();
        return found.isPresent() ? WireField.all(new PayloadInput(found.get().content())) : List.of();
    }

    private static String text(List<WireField> parts, int number) {
        return parts.stream()
                .filter(part -> part.isBytes(number))
                .reduce((first, last) -> last)
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static long number(List<WireField> parts, int number) {
        return parts.stream()
                .filter(part -> part.number() == number)
                .reduce((first, last) -> last)
                .map(WireField::value)
                .orElse(0L);
    }
}
