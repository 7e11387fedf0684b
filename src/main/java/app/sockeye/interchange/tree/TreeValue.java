package app.sockeye.interchange.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON or YAML file. Immutable; a value that YAML aliases name several times is shared. */
public final class TreeValue {
    /** What stands where a file has nothing. */
    public static final TreeValue NOTHING = new TreeValue(Kind.NULL, "", Map.of(), List.of(), 0, 1);

    /** The kinds of values. */
    public enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    private final Kind kind;
    private final String text;
    private final Map<String, TreeValue> members;
    private final List<TreeValue> items;
    private final int line;
    private final long size;

    private TreeValue(
            Kind kind, String text, Map<String, TreeValue> members, List<TreeValue> items, int line, long size) {
        this.kind = kind;
        this.text = text;
        this.members = members;
        this.items = items;
        this.line = line;
        this.size = size;
    }

    static TreeValue scalar(Kind kind, String text, int line) {
        return new TreeValue(kind, text, Map.of(), List.of(), line, 1);
    }

    static TreeValue object(Map<String, TreeValue> members, int line) {
        Map<String, TreeValue> kept = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        return new TreeValue(Kind.OBJECT, "", kept, List.of(), line, sizeOf(kept.values()));
    }

    static TreeValue list(List<TreeValue> items, int line) {
        List<TreeValue> kept = Collections.unmodifiableList(new ArrayList<>(items));
        return new TreeValue(Kind.LIST, "", Map.of(), kept, line, sizeOf(kept));
    }

    private static long sizeOf(Iterable<TreeValue> values) {
        long size = 1;
        for (TreeValue value : values) {
            size = Math.min(Integer.MAX_VALUE, size + value.size);
        }
        return size;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** A text, a number as it was written, {@code true} or {@code false}; else empty. */
    public String text() {
        return text;
    }

    /** An object's members in the file's order; else none. */
    public Map<String, TreeValue> members() {
        return members;
    }

    /** An object's member; {@link #NOTHING} where there is none. */
    public TreeValue member(String key) {
        return members.getOrDefault(key, NOTHING);
    }

    /** A list's items; else none. */
    public List<TreeValue> items() {
        return items;
    }

    /** From 1; 0 where it is not known. */
    public int line() {
        return line;
    }

    /** The number of values in it, itself included and shared ones counted each time; at most {@code 2^31 - 1}. */
    long size() {
        return size;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether it is a text, a number or a flag. */
    public boolean isScalar() {
        return kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.FLAG;
    }

    /** Whether it says nothing: null, false, or without any content; what is false within an object does say something. */
    public boolean isEmpty() {
        return switch (kind) {
            case OBJECT -> members.values().stream().allMatch(member -> member.isEmpty() && member.kind != Kind.FLAG);
            case LIST -> items.stream().allMatch(TreeValue::isEmpty);
            case TEXT -> text.isBlank();
            case NUMBER -> false;
            case FLAG -> text.equals("false");
            case NULL -> true;
        };
    }
}
