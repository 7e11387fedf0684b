package app.sockeye.profile.option;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Options' values as the keys of a JSON object. Only values that differ from what lies around are in it. */
public final class OptionsShape {
    private OptionsShape() {}

    /**
     * Reads the values in an object.
     *
     * @param secrets by the keys of their options
     * @throws BrokenFileException where a value is of another type than its option's
     */
    public static OptionValues read(ObjectNode tree, Map<String, String> secrets) throws BrokenFileException {
        OptionValues values = OptionValues.NONE;
        for (Option option : OptionSection.all().toList()) {
            String[] path = option.key().split("\\.");
            JsonNode holder = tree;
            for (int i = 0; i < path.length - 1; i++) {
                holder = holder.path(path[i]);
            }
            String name = path[path.length - 1];
            if (holder instanceof ObjectNode object && object.has(name)) {
                String text = text(option, object, name);
                boolean hidden = option.isSecret() && text.equals(reference(option));
                values = values.with(option, hidden ? secrets.getOrDefault(option.key(), "") : text);
            }
        }
        return values;
    }

    private static String text(Option option, ObjectNode holder, String name) throws BrokenFileException {
        JsonNode value = holder.get(name);
        if (option.kind() instanceof OptionKind.Lines && value.isArray()) {
            return String.join("\n", Fields.texts(holder, name));
        }
        if (value.isContainerNode() || value.isNull()) {
            throw new BrokenFileException("\"" + option.key() + "\" is neither a text nor a number.");
        }
        return value.asText();
    }

    /** Puts the values behind the keys that the object holds; that of a secret is replaced by a reference to it. */
    public static void print(OptionValues values, ObjectNode tree) {
        Map<String, String> secrets = values.secrets();
        OptionSection.all().forEach(option -> values.own(option)
                .ifPresent(text -> put(tree, option, secrets.containsKey(option.key()) ? reference(option) : text)));
    }

    private static void put(ObjectNode tree, Option option, String text) {
        List<String> path = new ArrayList<>(List.of(option.key().split("\\.")));
        String name = path.remove(path.size() - 1);
        ObjectNode holder = tree;
        for (String step : path) {
            holder = holder.withObjectProperty(step);
        }
        boolean right = option.complaintAbout(text).isEmpty();
        if (option.kind() instanceof OptionKind.Flag && right) {
            holder.put(name, Boolean.parseBoolean(text));
        } else if (option.kind() instanceof OptionKind.Number && right) {
            holder.put(name, Long.parseLong(text.strip()));
        } else if (option.kind() instanceof OptionKind.Lines) {
            ArrayNode lines = holder.putArray(name);
            text.lines().forEach(lines::add);
        } else {
            holder.put(name, text);
        }
    }

    /** Takes the keys of all options out of an object, those of secrets included. */
    public static void remove(ObjectNode tree) {
        for (Option option : OptionSection.all().toList()) {
            remove(tree, List.of(option.key().split("\\.")));
        }
    }

    private static void remove(ObjectNode holder, List<String> path) {
        if (path.size() == 1) {
            holder.remove(path.get(0));
        } else if (holder.get(path.get(0)) instanceof ObjectNode inner) {
            remove(inner, path.subList(1, path.size()));
            if (inner.isEmpty()) {
                holder.remove(path.get(0));
            }
        }
    }

    /** What the file says in place of a secret. */
    private static String reference(Option option) {
        return "${secret:" + option.key() + "}";
    }
}
