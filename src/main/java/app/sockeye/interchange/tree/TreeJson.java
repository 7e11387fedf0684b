package app.sockeye.interchange.tree;

import app.sockeye.payload.json.JsonString;
import java.util.Map;
import java.util.Optional;

/** Writes a value as JSON (RFC 8259), indented by two blanks. */
public final class TreeJson {
    /** The most characters written, as YAML aliases can repeat a long text many times. */
    private static final int LONGEST = 16 << 20;

    private TreeJson() {}

    /**
     * The JSON of a value; a number that JSON doesn't know, such as a hexadecimal one, becomes a string. Empty where it
     * would have more than 16 Mi characters.
     */
    public static Optional<String> of(TreeValue value) {
        StringBuilder out = new StringBuilder();
        write(value, "\n", out);
        return out.length() > LONGEST ? Optional.empty() : Optional.of(out.toString());
    }

    private static void write(TreeValue value, String indent, StringBuilder out) {
        if (out.length() > LONGEST) {
            return;
        }
        switch (value.kind()) {
            case OBJECT -> writeObject(value, indent, out);
            case LIST -> writeList(value, indent, out);
            case TEXT -> out.append(JsonString.quote(value.text()));
            case NUMBER ->
                out.append(
                        value.text().matches("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?")
                                ? value.text()
                                : JsonString.quote(value.text()));
            case FLAG -> out.append(value.text());
            case NULL -> out.append("null");
        }
    }

    private static void writeObject(TreeValue value, String indent, StringBuilder out) {
        String inner = indent + "  ";
        String separator = "";
        out.append('{');
        for (Map.Entry<String, TreeValue> member : value.members().entrySet()) {
            out.append(separator)
                    .append(inner)
                    .append(JsonString.quote(member.getKey()))
                    .append(": ");
            write(member.getValue(), inner, out);
            separator = ",";
        }
        out.append(value.members().isEmpty() ? "" : indent).append('}');
    }

    private static void writeList(TreeValue value, String indent, StringBuilder out) {
        String inner = indent + "  ";
        String separator = "";
        out.append('[');
        for (TreeValue item : value.items()) {
            out.append(separator).append(inner);
            write(item, inner, out);
            separator = ",";
        }
        out.append(value.items().isEmpty() ? "" : indent).append(']');
    }
}
