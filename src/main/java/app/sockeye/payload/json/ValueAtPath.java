package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the first value at a path in a JSON message. */
public final class ValueAtPath {
    private ValueAtPath() {}

    /** The first value at a path; empty if there is none. */
    public static Optional<JsonFound> at(JsonPath path, ByteSource json) {
        JsonFound[] found = new JsonFound[1];
        new JsonSearch(path, value -> {
                    found[0] = value;
                    return true;
                })
                .isIn(json);
        return Optional.ofNullable(found[0]);
    }

    /** The value in one line of limited length, as a cell shows it; objects and arrays only as a placeholder. */
    public static String cell(JsonFound found, int characters) {
        if (found.kind().isContainer()) {
            return found.kind() == JsonKind.OBJECT ? "{…}" : "[…]";
        }
        byte[] text = found.text(4 * characters).getBytes(StandardCharsets.UTF_8);
        return Preview.text(text, text.length, characters);
    }
}
