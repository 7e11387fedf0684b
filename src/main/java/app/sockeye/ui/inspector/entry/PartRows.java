package app.sockeye.ui.inspector.entry;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Preview;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonText;
import app.sockeye.payload.media.MediaKind;
import app.sockeye.payload.recognise.Part;
import app.sockeye.payload.recognise.ReadableText;
import app.sockeye.payload.recognise.Recognisers;
import app.sockeye.payload.recognise.Recognition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the rows under a recognised value. For a background thread. */
public final class PartRows {
    /** How many levels of content within content can be opened. */
    static final int DEEPEST = 8;

    private static final int HEX_BYTES = 16;

    private PartRows() {}

    /** The rows of a recognised value. A JSON document that is its only part has no row of its own. */
    public static List<TreeRow> rows(Recognition recognition, int depth) {
        List<Part> parts = recognition.parts().get();
        List<TreeRow> rows = new ArrayList<>();
        for (Part part : parts) {
            Optional<JsonDocument> json = json(part, depth);
            if (json.isPresent() && part.name().isEmpty()) {
                TreeRow.Value root = json.get().root();
                rows.addAll(json.get().children(root.node()));
            } else if (json.isPresent()) {
                rows.add(json.get().root(part.name()));
            } else if (part instanceof Part.Content content) {
                rows.add(inner(content, depth));
            } else if (part instanceof Part.Fact fact) {
                rows.add(new TreeRow.Fact(fact.name(), fact.text()));
            }
        }
        return rows;
    }

    /** What bytes are recognised as. */
    public static Optional<Recognition> recognise(byte[] bytes) {
        return ReadableText.is(bytes)
                ? Recognisers.ofText("", new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                : Recognisers.ofBytes(bytes);
    }

    /** The content of a recognised value; empty where it has several parts, which only a tree can show. */
    public static Optional<Part.Content> onlyContent(Recognition recognition) {
        List<Part.Content> contents = recognition.parts().get().stream()
                .filter(Part.Content.class::isInstance)
                .map(Part.Content.class::cast)
                .toList();
        return contents.size() == 1 ? Optional.of(contents.get(0)) : Optional.empty();
    }

    private static TreeRow inner(Part.Content content, int depth) {
        byte[] bytes = content.bytes();
        boolean text = ReadableText.is(bytes);
        Optional<String> found =
                depth > DEEPEST ? Optional.empty() : recognise(bytes).map(Recognition::name);
        String size = ByteSize.format(bytes.length);
        String hint = found.or(() -> MediaKind.of(bytes).map(kind -> kind.label() + " · " + size))
                .orElse(text ? "" : size);
        String shown = text
                ? Preview.text(bytes, bytes.length, JsonDocument.MOST_CHARS)
                : Preview.binary(bytes, bytes.length, HEX_BYTES);
        return new TreeRow.Inner(depth, content, shown, hint, found.isPresent());
    }

    private static Optional<JsonDocument> json(Part part, int depth) {
        try {
            return part instanceof Part.Content content && JsonText.looksLikeJson(content.bytes())
                    ? Optional.of(JsonDocument.within(content.bytes(), depth))
                    : Optional.empty();
        } catch (InvalidJsonException e) {
            return Optional.empty();
        }
    }
}
