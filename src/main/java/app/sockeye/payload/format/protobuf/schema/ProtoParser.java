package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.PayloadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the message and enum types of a {@code .proto} file. Those of other files that it imports stay unknown. */
final class ProtoParser {
    private static final int DEEPEST = 50;

    /** A field whose type may be defined further down. */
    private record NamedField(String scope, int number, String name, String type, boolean repeated) {}

    private final ProtoLexer in;
    private final Map<String, List<NamedField>> messages = new HashMap<>();
    private final Map<String, Map<Integer, String>> enums = new HashMap<>();
    private String scope = "";

    private ProtoParser(ProtoLexer in) {
        this.in = in;
    }

    static ProtoSchema parse(String text) throws PayloadException {
        ProtoParser parser = new ProtoParser(new ProtoLexer(text));
        while (!parser.in.isAtEnd()) {
            parser.statement(0);
        }
        if (parser.messages.isEmpty()) {
            throw new PayloadException(0, "The file defines no message type.");
        }
        return parser.resolved();
    }

    /** Reads a definition of the file or, from depth 1 on, of a message. */
    private void statement(int depth) throws PayloadException {
        switch (in.peek()) {
            case "message" -> message(depth);
            case "enum" -> enumeration();
            case "package" -> {
                in.take();
                scope = in.name();
                in.need(";");
            }
            case ";" -> in.take();
            case "syntax", "edition", "import", "option", "service", "extend", "reserved", "extensions" ->
                in.skipStatement();
            default -> throw in.expected("a message or an enum");
        }
    }

    private void message(int depth) throws PayloadException {
        in.need("message");
        if (depth == DEEPEST) {
            throw in.expected("no more than " + DEEPEST + " messages within each other");
        }
        String outer = scope;
        scope = within(in.name());
        List<NamedField> fields = new ArrayList<>();
        messages.put(scope, fields);
        in.need("{");
        while (!in.takes("}")) {
            member(fields, depth);
        }
        scope = outer;
    }

    private void member(List<NamedField> fields, int depth) throws PayloadException {
        switch (in.peek()) {
            case "message", "enum", ";", "option", "extend", "reserved", "extensions" -> statement(depth + 1);
            case "oneof" -> {
                in.take();
                in.name();
                in.need("{");
                while (!in.takes("}")) {
                    if (in.is("option")) {
                        in.skipStatement();
                    } else {
                        field(fields, false);
                    }
                }
            }
            default -> {
                boolean repeated = in.takes("repeated");
                if (!repeated && !in.takes("optional")) {
                    in.takes("required");
                }
                field(fields, repeated);
            }
        }
    }

    private void field(List<NamedField> fields, boolean repeated) throws PayloadException {
        String type = in.name();
        if (type.equals("group")) {
            throw in.expected("a field without a group");
        } else if (type.equals("map") && in.takes("<")) {
            map(fields);
            return;
        }
        String name = in.name();
        fields.add(new NamedField(scope, number(), name, type, repeated));
    }

    /** A map is a message of key and value, repeated. */
    private void map(List<NamedField> fields) throws PayloadException {
        String key = in.name();
        in.need(",");
        String value = in.name();
        in.need(">");
        String name = in.name();
        String entry = within(name + ".Entry");
        messages.put(
                entry,
                List.of(new NamedField(scope, 1, "key", key, false), new NamedField(scope, 2, "value", value, false)));
        fields.add(new NamedField(scope, number(), name, "." + entry, true));
    }

    private int number() throws PayloadException {
        in.need("=");
        int number = in.number();
        in.skipStatement();
        return number;
    }

    private void enumeration() throws PayloadException {
        in.need("enum");
        Map<Integer, String> values = new HashMap<>();
        enums.put(within(in.name()), values);
        in.need("{");
        while (!in.takes("}")) {
            if (in.is("option") || in.is("reserved") || in.is(";")) {
                in.skipStatement();
            } else {
                String name = in.name();
                values.putIfAbsent(number(), name);
            }
        }
    }

    private String within(String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    private ProtoSchema resolved() {
        Map<String, Map<Integer, ProtoField>> all = new HashMap<>();
        messages.forEach((name, fields) -> {
            Map<Integer, ProtoField> byNumber = new HashMap<>();
            fields.forEach(field -> byNumber.put(field.number, resolved(field)));
            all.put(name, Map.copyOf(byNumber));
        });
        return new ProtoSchema(all, enums);
    }

    private ProtoField resolved(NamedField field) {
        Optional<ProtoFieldType> scalar = Stream.of(ProtoFieldType.values())
                .filter(type -> type.isScalar() && type.word().equals(field.type))
                .findFirst();
        if (scalar.isPresent()) {
            return new ProtoField(field.number, field.name, scalar.get(), "", field.repeated);
        }
        Optional<String> type = defined(field);
        // A type of a file that is imported is not known; its bytes are told as they are.
        ProtoFieldType kind = type.map(
                        name -> messages.containsKey(name) ? ProtoFieldType.MESSAGE : ProtoFieldType.ENUM)
                .orElse(ProtoFieldType.BYTES);
        return new ProtoField(field.number, field.name, kind, type.orElse(field.type), field.repeated);
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
