package app.sockeye.payload.schema;

import app.sockeye.payload.json.JsonError;
import app.sockeye.payload.json.JsonText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.InvalidSchemaRefException;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A JSON Schema of draft 4 to 2020-12 (without {@code $schema}, 2020-12) that was read from a file. References are
 * followed into the file itself and into files in its folder and below; nothing is fetched. Immutable.
 */
public final class JsonSchema {
    /** Maximum size of a schema's file, in bytes. */
    public static final int LARGEST_FILE = 4 << 20;
    /** Maximum length of a text to check, in chars. */
    public static final int LONGEST_TEXT = 4 << 20;

    private static final Duration LONGEST_CHECK = Duration.ofSeconds(2);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Schema schema;
    private final JsonNode root;

    private JsonSchema(Schema schema, JsonNode root) {
        this.schema = schema;
        this.root = root;
    }

    /**
     * Reads a schema. Blocking.
     *
     * @throws UnusableSchemaException with a sentence for the user
     */
    public static JsonSchema read(Path file) throws UnusableSchemaException {
        JsonNode root = tree(file);
        if (!root.isObject() && !root.isBoolean()) {
            throw new UnusableSchemaException("A JSON Schema is an object; this file has something else.");
        }
        SchemaFiles files;
        try {
            files = new SchemaFiles(file.toRealPath().getParent());
        } catch (IOException e) {
            throw unreadable();
        }
        try {
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.resourceLoaders(loaders -> loaders.add(files))
                            .schemaRegistryConfig(config()));
            Schema schema = registry.getSchema(SchemaLocation.of(file.toUri().toString()), root);
            // Follows all references, so that one that leads nowhere is told at once.
            schema.initializeValidators();
            return new JsonSchema(schema, root);
        } catch (StoppedCheckException e) {
            throw new UnusableSchemaException(e.getMessage());
        } catch (InvalidSchemaRefException e) {
            throw new UnusableSchemaException(
                    files.refused().map(JsonSchema::refused).orElse("A $ref of the schema leads nowhere in its file."));
        } catch (SchemaException e) {
            throw new UnusableSchemaException(files.refused()
                    .map(JsonSchema::refused)
                    .orElse("The file is no JSON Schema of draft 4 to 2020-12."));
        } catch (RuntimeException | StackOverflowError e) {
            // The library expects a right schema, and fails in many ways with others.
            throw new UnusableSchemaException("The file is no valid JSON Schema.");
        }
    }

    private static SchemaRegistryConfig config() {
        return SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(new SchemaPatterns())
                .build();
    }

    private static JsonNode tree(Path file) throws UnusableSchemaException {
        String text;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnusableSchemaException("The schema is larger than 4 MiB.");
            }
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable();
        }
        Optional<JsonError> wrong = JsonText.check(text);
        if (wrong.isPresent()) {
            throw new UnusableSchemaException("The schema is no valid JSON. " + wrong.get());
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnusableSchemaException("The schema is nested too deep.");
        }
    }

    private static UnusableSchemaException unreadable() {
        return new UnusableSchemaException("The file can't be read.");
    }

    private static String refused(String reference) {
        return "The schema refers to " + reference
                + ", which is not read: only files in its folder are, and nothing is fetched.";
    }

    /** The schema as it is written. */
    JsonNode root() {
        return root;
    }

    /**
     * Checks a text, for two seconds at most.
     *
     * @param json strict and valid
     */
    public SchemaFindings check(String json) {
        long start = System.nanoTime();
        return check(json, () -> System.nanoTime() - start > LONGEST_CHECK.toNanos());
    }

    /** @param late whether the time is over */
    SchemaFindings check(String json, BooleanSupplier late) {
        if (json.length() > LONGEST_TEXT) {
            return SchemaFindings.unchecked("The message is too long to be checked against the schema.");
        }
        try {
            JsonNode value = MAPPER.readTree(json);
            LimitedContext context = new LimitedContext(
                    ExecutionConfig.builder()
                            .locale(Locale.ROOT)
                            .formatAssertionsEnabled(true)
                            .build(),
                    late);
            return findings(json, schema.validate(context, value, OutputFormat.DEFAULT));
        } catch (JsonProcessingException e) {
            return SchemaFindings.unchecked("The message is nested too deep to be checked against the schema.");
        } catch (StoppedCheckException e) {
            return SchemaFindings.unchecked(e.getMessage());
        } catch (SchemaException e) {
            return SchemaFindings.unchecked("The schema refers to something that is not there, so it was not checked.");
        } catch (RuntimeException | StackOverflowError e) {
            return SchemaFindings.unchecked("The message can't be checked against this schema.");
        }
    }

    private static SchemaFindings findings(String json, List<Error> errors) {
        List<SchemaFinding> found = new ArrayList<>();
        for (Error error : errors.subList(0, Math.min(errors.size(), SchemaFindings.MOST))) {
            List<Object> path = path(error.getInstanceLocation());
            SchemaPlace place = SchemaPlace.of(json, path, SchemaSentence.member(error));
            found.add(new SchemaFinding(pointer(path), SchemaSentence.of(error), place.start(), place.end()));
        }
        return new SchemaFindings(
                found.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(SchemaFinding::start))
                        .toList(),
                errors.size() > SchemaFindings.MOST,
                "");
    }

    private static List<Object> path(NodePath location) {
        List<Object> path = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.add(location.getElement(i));
        }
        return path;
    }

    private static String pointer(List<Object> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step ->
                pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
