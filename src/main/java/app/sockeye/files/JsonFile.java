package app.sockeye.files;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonError;
import app.sockeye.payload.json.JsonText;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and writes Sockeye's JSON files: indented, keys in their order; unknown fields are kept, numbers digit by
 * digit.
 */
public final class JsonFile {
    /** The key of the schema's version, in every file. */
    public static final String VERSION_KEY = "version";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFile() {}

    /** An empty object. */
    public static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /** Reads an object from a file with at most {@code most} bytes. */
    public static ObjectNode read(Path file, int most) throws IOException, BrokenFileException {
        return parse(RegularFile.read(file, most));
    }

    /** Reads an object; a byte order mark before it is skipped. */
    public static ObjectNode parse(byte[] bytes) throws BrokenFileException {
        byte[] content = ByteOrderMark.skip(bytes);
        Optional<JsonError> error = JsonText.check(ByteSource.of(content));
        if (error.isPresent()) {
            throw new BrokenFileException(error.get().toString());
        }
        try {
            JsonNode node = MAPPER.readTree(content);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new BrokenFileException("The file must hold a JSON object.");
        } catch (JsonProcessingException e) {
            throw new BrokenFileException(String.format(
                    Locale.ROOT,
                    "Line %d, column %d: %s.",
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr(),
                    e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BrokenFileException("The file is not UTF-8 text: " + Reason.of(e) + ".");
        }
    }

    /** Refuses a file that a newer Sockeye wrote, as saving it could lose data. */
    public static void requireVersion(ObjectNode node, int newestKnown) throws BrokenFileException {
        long version = Fields.number(node, VERSION_KEY, newestKnown);
        if (version > newestKnown) {
            throw new BrokenFileException(String.format(
                    Locale.ROOT,
                    "A newer Sockeye wrote this file (version %d, this one reads up to %d): update to open it.",
                    version,
                    newestKnown));
        }
    }

    /** The bytes of a file: indented JSON with a line feed at the end. */
    public static byte[] print(ObjectNode node) {
        try {
            return (JsonText.format(MAPPER.writeValueAsString(node)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException | InvalidJsonException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
