package app.sockeye.ui.log.filter;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonNode;
import app.sockeye.payload.json.JsonOutline;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.payload.json.JsonString;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The paths in the newest JSON messages, as suggestions. It reads only a few messages that are not too large. */
public final class JsonPaths {
    private static final int MOST_ENTRIES = 32;
    private static final int LARGEST = 32 << 10;
    private static final int DEEPEST = 3;
    private static final int MOST_MEMBERS = 64;
    private static final int LONGEST_KEY = 256;

    private final Set<JsonPath> found = new LinkedHashSet<>();

    private JsonPaths() {}

    /** The paths in the newest messages, shallow ones first. */
    public static List<String> newest(Transcript transcript) {
        JsonPaths paths = new JsonPaths();
        long count = transcript.count();
        for (long i = count - 1; i >= 0 && i >= count - MOST_ENTRIES; i--) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == EntryKind.TEXT && entry.size() <= LARGEST) {
                paths.add(entry.payload().head(LARGEST));
            }
        }
        return paths.shallowFirst().stream().map(JsonPath::toString).toList();
    }

    /** The paths in one document, shallow ones first; none if it is not JSON. */
    static List<JsonPath> of(byte[] json) {
        JsonPaths paths = new JsonPaths();
        paths.add(json);
        return paths.shallowFirst();
    }

    private List<JsonPath> shallowFirst() {
        return found.stream()
                .sorted(Comparator.comparingInt(path -> path.steps().size()))
                .toList();
    }

    private void add(byte[] json) {
        try {
            JsonOutline outline = JsonOutline.open(ByteSource.of(json));
            add(outline, outline.root(), List.of());
        } catch (InvalidJsonException e) {
            // It is not JSON and has no paths.
        }
    }

    private void add(JsonOutline outline, JsonNode parent, List<JsonStep> steps) {
        if (parent.kind() != JsonKind.OBJECT || steps.size() == DEEPEST) {
            return;
        }
        for (JsonNode member : outline.children(parent, MOST_MEMBERS).nodes()) {
            JsonSpan key = member.key().orElseThrow();
            String quoted = outline.text(key, LONGEST_KEY);
            if (quoted.length() < LONGEST_KEY) {
                List<JsonStep> path = new ArrayList<>(steps);
                path.add(new JsonStep.Key(JsonString.unescape(quoted.substring(1, quoted.length() - 1))));
                found.add(new JsonPath(path));
                add(outline, member, path);
            }
        }
    }
}
