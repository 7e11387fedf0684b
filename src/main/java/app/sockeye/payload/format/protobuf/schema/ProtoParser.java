package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.protobuf.schema.ProtoTypes.NamedField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the message and enum types of {@code .proto} files. One thread. */
final class ProtoParser {
    private static final int DEEPEST = 50;
    private static final int MOST_FILES = 1_000;

    private final ProtoLexer in;
    private final ProtoTypes types;
    private final List<String> imported = new ArrayList<>();
    private String scope = "";
    /** Whether numbers are packed where a field does not say it. */
    private boolean packs;

    private ProtoParser(ProtoLexer in, ProtoTypes types) {
        this.in = in;
        this.types = types;
    }

    static ProtoSchema parse(String text, ProtoImports imports) throws PayloadException {
        ProtoTypes types = new ProtoTypes();
        Deque<String> open = new ArrayDeque<>(read(text, types));
        if (types.isEmpty() && open.isEmpty()) {
            throw new PayloadException(0, "The file defines no message type.");
        }
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!seen.add(name)) {
                continue;
            } else if (seen.size() > MOST_FILES) {
                throw new PayloadException(0, "More than " + MOST_FILES + " files are imported.");
            }
            Optional<String> known = WellKnownTypes.text(name);
            Optional<String> file = known.isPresent() ? known : imports.text(name);
            if (file.isEmpty()) {
                types.missing(name);
            } else {
                open.addAll(readImported(name, file.get(), types));
            }
        }
        return types.resolved();
    }

    private static List<String> readImported(String name, String text, ProtoTypes types) throws PayloadException {
        try {
            return read(text, types);
        } catch (PayloadException e) {
            throw new PayloadException(0, "In the imported file " + name + ": " + e.getMessage());
        }
    }

    /** Reads a file; gives the names of those that it imports. */
    private static List<String> read(String text, ProtoTypes types) throws PayloadException {
        ProtoParser parser = new ProtoParser(new ProtoLexer(text), types);
        while (!parser.in.isAtEnd()) {
            parser.statement(0);
        }
        return parser.imported;
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
            case "import" -> {
                in.take();
                if (in.is("public") || in.is("weak")) {
                    in.take();
                }
                imported.add(in.string());
                in.need(";");
            }
            case "syntax", "edition" -> {
                packs = in.take().equals("edition");
                in.need("=");
                packs |= in.string().equals("proto3");
                in.need(";");
            }
            case ";" -> in.take();
            case "option", "service", "extend", "reserved", "extensions" -> in.skipStatement();
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
        types.message(scope, fields);
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
        in.need("=");
        int number = in.number();
        fields.add(new NamedField(scope, number, name, type, repeated, in.skipOptions("packed", packs)));
    }

    /** A map is a message of key and value, repeated. */
    private void map(List<NamedField> fields) throws PayloadException {
        String key = in.name();
        in.need(",");
        String value = in.name();
        in.need(">");
        String name = in.name();
        String entry = within(name + ".Entry");
        types.mapEntry(
                entry,
                List.of(
                        new NamedField(scope, 1, "key", key, false, false),
                        new NamedField(scope, 2, "value", value, false, false)));
        fields.add(new NamedField(scope, number(), name, "." + entry, true, false));
    }

    private int number() throws PayloadException {
        in.need("=");
        int number = in.number();
        in.skipStatement();
        return number;
    }

    private void enumeration() throws PayloadException {
        in.need("enum");
        LinkedHashMap<String, Integer> values = new LinkedHashMap<>();
        types.enumeration(within(in.name()), values);
        in.need("{");
        while (!in.takes("}")) {
            if (in.is("option") || in.is("reserved") || in.is(";")) {
                in.skipStatement();
            } else {
                String name = in.name();
                values.put(name, number());
            }
        }
    }

    private String within(String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }
}
