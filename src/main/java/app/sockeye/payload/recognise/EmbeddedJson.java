package app.sockeye.payload.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.JsonText;
import java.util.List;
import java.util.Optional;

/** A JSON object or array written into a string. */
final class EmbeddedJson {
    private EmbeddedJson() {}

    static Optional<Recognition> recognise(String text) {
        String inner = text.strip();
        boolean bracketed =
                inner.startsWith("{") && inner.endsWith("}") || inner.startsWith("[") && inner.endsWith("]");
        if (!bracketed) {
            return Optional.empty();
        }
        byte[] bytes = text.getBytes(UTF_8);
        return isJson(bytes)
                ? Optional.of(new Recognition("JSON", () -> List.of(new Part.Content("", bytes))))
                : Optional.empty();
    }

    /** Whether bytes are a whole JSON object or array. */
    static boolean isJson(byte[] bytes) {
        return JsonText.looksLikeJson(bytes)
                && JsonText.check(ByteSource.of(bytes)).isEmpty();
    }
}
