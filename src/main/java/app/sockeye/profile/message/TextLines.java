package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A text as a member of an object: one with several lines as a list of them, so that changes of single lines show. */
final class TextLines {
    private static final String BREAK = "\n";

    private TextLines() {}

    static void put(ObjectNode node, String key, String text) {
        if (!text.contains(BREAK)) {
            node.put(key, text);
            return;
        }
        ArrayNode lines = node.putArray(key);
        for (String line : text.split(BREAK, -1)) {
            lines.add(line);
        }
    }

    /** The text; an empty one where the key is missing. */
    static String get(ObjectNode node, String key) throws BrokenFileException {
        JsonNode found = node.path(key);
        if (found.isMissingNode()) {
            return "";
        } else if (found.isTextual()) {
            return found.textValue();
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode line : found) {
            if (!line.isTextual()) {
                break;
            }
            lines.add(line.textValue());
        }
        if (!found.isArray() || lines.size() < found.size()) {
            throw new BrokenFileException("\"" + key + "\" must be a text or a list of lines.");
        }
        return String.join(BREAK, lines);
    }
}
