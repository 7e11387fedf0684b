package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a small JSON object. Of members with one name the last counts, as most parsers have it. */
public final class JsonMembers {
    private static final int MOST = 10_000;

    private JsonMembers() {}

    /** The members by name, in their order; empty where this is not a JSON object. */
    public static Optional<Map<String, JsonFound>> of(byte[] json) {
        ByteSource source = ByteSource.of(json);
        try {
            JsonOutline outline = JsonOutline.open(source);
            if (outline.root().kind() != JsonKind.OBJECT) {
                return Optional.empty();
            }
            Map<String, JsonFound> members = new LinkedHashMap<>();
            for (JsonNode node : outline.children(outline.root(), MOST).nodes()) {
                String name = new JsonFound(source, JsonKind.STRING, node.key().orElseThrow()).text(Integer.MAX_VALUE);
                members.put(name, new JsonFound(source, node.kind(), node.value()));
            }
            return Optional.of(members);
        } catch (InvalidJsonException e) {
            return Optional.empty();
        }
    }

    /** Why a text is not a JSON object, in a sentence; empty where it is. */
    public static Optional<String> complaint(String json) {
        Optional<JsonError> error = JsonText.check(json);
        return error.isPresent()
                ? error.map(JsonError::toString)
                : of(json.getBytes(StandardCharsets.UTF_8)).isPresent()
                        ? Optional.empty()
                        : Optional.of("Expected '{' at its start.");
    }
}
