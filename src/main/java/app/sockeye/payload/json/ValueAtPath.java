package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first value at a place in a JSON message. */
public final class ValueAtPath {
    private ValueAtPath() {}

    public static Optional<JsonFound> at(JsonPath path, ByteSource json) {
        JsonFound[] found = new JsonFound[1];
        new JsonSearch(path, value -> {
                    found[0] = value;
                    return true;
                })
                .isIn(json);
        return Optional.ofNullable(found[0]);
    }

    /** As a cell shows it, in one line of at most so many characters; objects and arrays are only told to be there. */
    public static String cell(JsonFound found, int characters) {
        if (found.kind().isContainer()) {
            return found.kind() == JsonKind.OBJECT ? "{…}" : "[…]";
        }
        byte[] text = found.text(4 * characters).getBytes(StandardCharsets.UTF_8);
        return Preview.text(text, text.length, characters);
    }
}
