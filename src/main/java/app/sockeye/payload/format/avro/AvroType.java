package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.PayloadNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A type of a schema. It may contain itself; unchanged once the schema is parsed. */
final class AvroType {
    private final AvroKind kind;
    /** Of a named type with its namespace; else the kind's word. */
    private final String name;
    /** May be empty. */
    private final String logical;
    /** Of a fixed type, in bytes. */
    private final int size;

    /** Of a decimal: its digits after the point. */
    private final int scale;

    private final List<String> names = new ArrayList<>();
    private final List<AvroType> types = new ArrayList<>();
    private final Map<String, PayloadNode> defaults = new HashMap<>();

    AvroType(AvroKind kind, String name, String logical, int size, int scale) {
        this.kind = kind;
        this.name = name;
        this.logical = logical;
        this.size = size;
        this.scale = scale;
    }

    AvroKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String logical() {
        return logical;
    }

    int size() {
        return size;
    }

    int scale() {
        return scale;
    }

    /** The names of a record's fields, or an enum's symbols. */
    List<String> names() {
        return names;
    }

    /** The types of a record's fields, of a union's branches, or of what an array or map holds. */
    List<AvroType> types() {
        return types;
    }

    void add(String part) {
        names.add(part);
    }

    void add(AvroType part) {
        types.add(part);
    }

    /** The values of a record's fields where none is given, by the fields' names. */
    Map<String, PayloadNode> defaults() {
        return defaults;
    }
}
