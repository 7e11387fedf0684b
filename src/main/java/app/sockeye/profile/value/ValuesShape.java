package app.sockeye.profile.value;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values as a member of a JSON object: <code>"values": {"host": "a.example", "old": {"value": "b", "enabled": false}}</code>.
 * Numbers, {@code true} and {@code false} are read as texts. What is not changed keeps its form and its unknown keys.
 */
public final class ValuesShape {
    private static final String VALUES = "values";
    private static final String VALUE = "value";
    private static final String ENABLED = "enabled";

    private ValuesShape() {}

    /** The values in an object, in their order; none where it has no such member. */
    public static List<NamedValue> read(ObjectNode tree) throws BrokenFileException {
        List<NamedValue> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : Fields.object(tree, VALUES).properties()) {
            try {
                values.add(read(field.getKey(), field.getValue()));
            } catch (IllegalArgumentException e) {
                throw new BrokenFileException("\"" + field.getKey() + "\": " + Reason.sentence(e));
            }
        }
        return values;
    }

    private static NamedValue read(String name, JsonNode node) throws BrokenFileException {
        JsonNode text = node instanceof ObjectNode object ? object.path(VALUE) : node;
        if (!text.isValueNode() || text.isNull()) {
            throw new BrokenFileException("\"" + name + "\" must be a text, or an object with a \"value\".");
        }
        boolean enabled = !(node instanceof ObjectNode object) || Fields.flag(object, ENABLED, true);
        return new NamedValue(name, text.asText(), enabled);
    }

    /**
     * Puts the values into an object; nothing where there are none, and there were none before.
     *
     * @param previous the object as it was read; it is not changed
     */
    public static void print(List<NamedValue> values, ObjectNode tree, ObjectNode previous) {
        JsonNode before = previous.path(VALUES).deepCopy();
        if (values.isEmpty() && before.isMissingNode()) {
            return;
        }
        ObjectNode after = tree.putObject(VALUES);
        values.forEach(value -> after.set(value.name(), print(value, before.path(value.name()), tree)));
    }

    /** Takes the values out of an object. */
    public static void remove(ObjectNode tree) {
        tree.remove(VALUES);
    }

    private static JsonNode print(NamedValue value, JsonNode before, ObjectNode factory) {
        boolean object = before.isObject() || !value.enabled();
        if (!object) {
            return before.isValueNode() && before.asText().equals(value.text())
                    ? before
                    : factory.textNode(value.text());
        }
        ObjectNode node = before instanceof ObjectNode old ? old : factory.objectNode();
        if (!node.path(VALUE).isValueNode() || !node.path(VALUE).asText().equals(value.text())) {
            node.put(VALUE, value.text());
        }
        if (!value.enabled() || node.has(ENABLED)) {
            node.put(ENABLED, value.enabled());
        }
        return node;
    }
}
