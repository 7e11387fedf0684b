package app.sockeye.transcript.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonNode;
import app.sockeye.payload.json.JsonOutline;
import app.sockeye.payload.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The members of a JSON object by name; a member that is missing or has another type is empty. Belongs to one thread.
 */
final class FactsJson {
    private static final int MOST_CHILDREN = 1 << 16;
    private static final int MOST_BYTES = 1 << 20;

    private final JsonOutline json;
    private final Map<String, JsonNode> members;

    private FactsJson(JsonOutline json, JsonNode object) {
        this.json = json;
        this.members = new HashMap<>();
        for (JsonNode member : json.children(object, MOST_CHILDREN).nodes()) {
            member.key().ifPresent(key -> members.put(unquoted(json.text(key, MOST_BYTES)), member));
        }
    }

    private FactsJson() {
        this.json = null;
        this.members = Map.of();
    }

    /** Parses a JSON object; a text that is none gives an object without members. */
    static FactsJson read(String text) {
        try {
            JsonOutline json = JsonOutline.open(ByteSource.of(text.getBytes(UTF_8)));
            return json.root().kind() == JsonKind.OBJECT ? new FactsJson(json, json.root()) : new FactsJson();
        } catch (InvalidJsonException e) {
            return new FactsJson();
        }
    }

    String text(String name) {
        return optionalText(name).orElse("");
    }

    Optional<String> optionalText(String name) {
        return node(name, JsonKind.STRING).map(this::text);
    }

    OptionalLong number(String name) {
        Optional<String> digits = node(name, JsonKind.NUMBER).map(this::raw);
        try {
            return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits.get()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    Optional<Boolean> truth(String name) {
        return node(name, JsonKind.BOOLEAN).map(this::raw).map("true"::equals);
    }

    boolean flag(String name) {
        return truth(name).orElse(false);
    }

    List<String> texts(String name) {
        return elements(name, JsonKind.STRING).stream().map(this::text).toList();
    }

    Optional<FactsJson> object(String name) {
        return node(name, JsonKind.OBJECT).map(node -> new FactsJson(json, node));
    }

    List<FactsJson> objects(String name) {
        return elements(name, JsonKind.OBJECT).stream()
                .map(node -> new FactsJson(json, node))
                .toList();
    }

    private List<JsonNode> elements(String name, JsonKind kind) {
        return node(name, JsonKind.ARRAY)
                .map(array -> json.children(array, MOST_CHILDREN).nodes())
                .orElse(List.of())
                .stream()
                .filter(element -> element.kind() == kind)
                .toList();
    }

    private Optional<JsonNode> node(String name, JsonKind kind) {
        return Optional.ofNullable(members.get(name)).filter(node -> node.kind() == kind);
    }

    private String text(JsonNode node) {
        return unquoted(raw(node));
    }

    private String raw(JsonNode node) {
        return json.text(node.value(), MOST_BYTES);
    }

    private static String unquoted(String quoted) {
        return JsonString.unescape(quoted.substring(1, Math.max(1, quoted.length() - 1)));
    }
}
