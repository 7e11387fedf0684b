package app.sockeye.payload.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Goes through a schema to what may hold at a place of a message. References to other files are left out. */
final class SchemaWalk {
    /** The most parts of a schema that are looked at for one place. */
    private static final int MOST = 5000;

    private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> CONDITIONS = List.of("then", "else");

    private final JsonNode root;

    SchemaWalk(JsonNode root) {
        this.root = root;
    }

    /** The schemas that may hold for a value. */
    List<JsonNode> at(List<Object> path) {
        List<JsonNode> here = all(List.of(root));
        for (Object step : path) {
            List<JsonNode> next = new ArrayList<>();
            here.forEach(schema -> step(schema, step, next::add));
            here = all(next);
        }
        return here;
    }

    private static void step(JsonNode schema, Object step, Consumer<JsonNode> found) {
        if (step instanceof Integer index) {
            JsonNode items = schema.path("items");
            JsonNode first = items.isArray() ? items : schema.path("prefixItems");
            if (first.has(index)) {
                found.accept(first.get(index));
            } else {
                found.accept(items.isArray() ? schema.path("additionalItems") : items);
            }
        } else if (schema.path("properties").has(step.toString())) {
            found.accept(schema.path("properties").get(step.toString()));
        } else {
            found.accept(schema.path("additionalProperties"));
        }
    }

    /** Schemas with those that they are made of. */
    private List<JsonNode> all(List<JsonNode> schemas) {
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> open = new ArrayList<>(schemas);
        for (int i = 0; i < open.size() && i < MOST; i++) {
            JsonNode schema = open.get(i);
            if (schema.isObject() && seen.add(schema)) {
                all.add(schema);
                ALTERNATIVES.forEach(keyword -> schema.path(keyword).forEach(open::add));
                CONDITIONS.forEach(keyword -> open.add(schema.path(keyword)));
                if (schema.path("$ref").isTextual()) {
                    open.add(target(schema.get("$ref").textValue()));
                }
            }
        }
        return all;
    }

    private JsonNode target(String reference) {
        try {
            String pointer = URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
            return pointer.startsWith("#") ? root.at(JsonPointer.compile(pointer.substring(1))) : root.path("none");
        } catch (IllegalArgumentException e) {
            return root.path("none");
        }
    }
}
