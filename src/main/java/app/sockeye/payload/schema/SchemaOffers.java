package app.sockeye.payload.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The names and values that a schema lets be written. */
final class SchemaOffers {
    private static final int MOST = 60;
    private static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_MEANING = 120;
    private static final List<String> EXAMPLES = List.of("default", "const");

    private SchemaOffers() {}

    static List<SchemaOffer> of(JsonSchema schema, JsonCaret place, boolean asked) {
        List<JsonNode> here = new SchemaWalk(schema.root()).at(place.path());
        Map<String, String> all = place.isName() ? names(here, place) : values(here);
        String typed = place.typed().toLowerCase(Locale.ROOT);
        boolean quoted = place.start() < place.end() && place.isName();
        if (!asked && typed.isEmpty() && place.isName() && !quoted) {
            return List.of();
        }
        List<SchemaOffer> found = new ArrayList<>(matching(all, word -> word.startsWith(typed)));
        if (asked) {
            found.addAll(matching(all, word -> !word.startsWith(typed) && word.contains(typed)));
        }
        return found.stream().limit(MOST).toList();
    }

    private static List<SchemaOffer> matching(Map<String, String> all, Predicate<String> wanted) {
        return all.entrySet().stream()
                .filter(each -> wanted.test(bare(each.getKey())))
                .map(each -> new SchemaOffer(each.getKey(), each.getValue()))
                .toList();
    }

    private static String bare(String written) {
        return (written.startsWith("\"") ? written.substring(1) : written).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> names(List<JsonNode> schemas, JsonCaret place) {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode schema : schemas) {
            schema.path("properties").properties().forEach(member -> {
                if (!place.others().contains(member.getKey())) {
                    String name = TextNode.valueOf(member.getKey()).toString();
                    names.putIfAbsent(place.hasColon() ? name : name + ": ", meaning(member.getValue()));
                }
            });
        }
        return names;
    }

    private static Map<String, String> values(List<JsonNode> schemas) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode schema : schemas) {
            schema.path("enum").forEach(value -> put(values, value, meaning(schema)));
            EXAMPLES.forEach(keyword -> put(values, schema.path(keyword), meaning(schema)));
            if (hasType(schema, "boolean")) {
                values.putIfAbsent("true", meaning(schema));
                values.putIfAbsent("false", meaning(schema));
            }
            if (hasType(schema, "null")) {
                values.putIfAbsent("null", meaning(schema));
            }
            schema.path("examples").forEach(value -> put(values, value, meaning(schema)));
        }
        return values;
    }

    private static void put(Map<String, String> values, JsonNode value, String meaning) {
        String written = value.isMissingNode() ? "" : value.toString();
        if (!written.isEmpty() && written.length() <= LONGEST_VALUE) {
            values.putIfAbsent(written, meaning);
        }
    }

    private static boolean hasType(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        if (types.isArray()) {
            for (JsonNode one : types) {
                if (one.asText("").equals(type)) {
                    return true;
                }
            }
        }
        return types.asText("").equals(type);
    }

    /** The description's first line, else the title, else the type. */
    private static String meaning(JsonNode schema) {
        String said = schema.path("description").asText("");
        said = said.isBlank() ? schema.path("title").asText("") : said;
        said = said.isBlank() ? schema.path("type").asText("") : said;
        String line = said.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST_MEANING ? line.substring(0, LONGEST_MEANING) + "…" : line;
    }
}
