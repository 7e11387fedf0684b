package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.tree.TreeJson;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name and its value, as the tools keep headers, parameters, variables and fields of an authentication: in a list of
 * objects, whose keys differ little, or as an object's members.
 *
 * @param value as the tool writes it; a list or an object as JSON
 * @param secret whether the file says so
 * @param object where it stands
 */
public record ForeignValue(String name, String value, boolean enabled, boolean secret, TreeObject object) {
    private static final int MOST = 2_000;

    /** The values of a member; what is no name with a value is told. */
    public static List<ForeignValue> read(TreeObject parent, String key) {
        if (parent.value().member(key).isObject()) {
            return parent.object(key).map(ForeignValue::members).orElse(List.of());
        }
        List<ForeignValue> values = new ArrayList<>();
        for (TreeObject item : parent.objects(key)) {
            if (values.size() == MOST) {
                parent.report(LeftOutReason.BEYOND_LIMIT, key + " after the first " + MOST, "");
                break;
            }
            String name = item.firstText("key", "name");
            String value = text(item);
            item.ignore("id", "uid", "description", "contentType", "src", "fileName", "lockedEncryptedKey", "meta");
            boolean enabled = item.flag("enabled", true) && item.flag("active", true) && !item.flag("disabled", false);
            boolean secret = item.text("type").equals("secret") || item.flag("secret", false);
            values.add(new ForeignValue(name, value, enabled, secret, item));
        }
        return values;
    }

    /** The members of an object as names with values. */
    public static List<ForeignValue> members(TreeObject object) {
        List<ForeignValue> values = new ArrayList<>();
        for (String name : object.value().members().keySet()) {
            values.add(new ForeignValue(name, text(object.get(name)), true, false, object));
        }
        return values;
    }

    private static String text(TreeObject item) {
        for (String key : List.of("value", "currentValue", "initialValue", "data")) {
            String text = text(item.get(key));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String text(TreeValue value) {
        return value.isObject() || value.isList() ? TreeJson.of(value).orElse("") : value.text();
    }

    /** The values by name, those that are off not among them. */
    public static Map<String, String> byName(List<ForeignValue> values) {
        Map<String, String> byName = new LinkedHashMap<>();
        values.stream().filter(ForeignValue::enabled).forEach(value -> byName.put(value.name, value.value));
        return byName;
    }

    /** The values of an environment; those that are off are told. */
    public static List<ImportedValue> variables(List<ForeignValue> values, TextConverter converter) {
        List<ImportedValue> variables = new ArrayList<>();
        for (ForeignValue value : values) {
            int line = value.object.value().line();
            if (!value.enabled) {
                value.object.report(LeftOutReason.SWITCHED_OFF, "variable " + value.name, "");
            } else if (!value.name.isBlank()) {
                String text = converter.of(value.value, line, value.object.path());
                boolean secret = value.secret || SecretNaming.isSecret(value.name);
                variables.add(new ImportedValue(value.name.strip(), text, secret));
            }
        }
        return variables;
    }

    /** For logs: without its value. */
    @Override
    public String toString() {
        return name;
    }
}
