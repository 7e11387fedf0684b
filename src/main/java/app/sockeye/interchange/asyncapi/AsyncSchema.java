package app.sockeye.interchange.asyncapi;

import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that a JSON Schema suggests. */
final class AsyncSchema {
    private AsyncSchema() {}

    /** The value that a schema, a server's variable or a channel's parameter suggests; empty where it suggests none. */
    static String value(TreeObject schema) {
        for (String key : List.of("const", "default", "example", "examples", "enum")) {
            TreeValue value = schema.get(key);
            TreeValue first =
                    value.isList() && !value.items().isEmpty() ? value.items().get(0) : value;
            if (first.isScalar()) {
                return first.text();
            }
        }
        return "";
    }

    /** Adds the query and the headers of a channel's WebSocket binding: what isn't required and has no value is off. */
    static void binding(AsyncDocument document, TreeObject channel, ConnectionBuilder connection) {
        Optional<TreeObject> binding = channel.object("bindings")
                .flatMap(document::resolved)
                .flatMap(bindings -> document.object(bindings, "ws"));
        if (binding.isEmpty()) {
            return;
        }
        connection.at(binding.get());
        properties(document, binding.get(), "query", connection);
        properties(document, binding.get(), "headers", connection);
        binding.get().ignore("method", "bindingVersion");
        binding.get().leaveOutRest();
    }

    private static void properties(
            AsyncDocument document, TreeObject binding, String key, ConnectionBuilder connection) {
        Optional<TreeObject> schema = document.object(binding, key);
        if (schema.isEmpty()) {
            return;
        }
        List<String> required = schema.get().texts("required");
        for (Map.Entry<String, TreeObject> property :
                document.named(schema.get(), "properties").entrySet()) {
            String name = property.getKey();
            String suggested = value(property.getValue());
            boolean enabled = required.contains(name) || !suggested.isEmpty();
            String value = suggested.isEmpty() ? "${" + name + "}" : suggested;
            if (key.equals("query")) {
                connection.query(name, value, enabled);
            } else {
                connection.header(name, value, enabled);
            }
        }
    }
}
