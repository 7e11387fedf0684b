package app.sockeye.payload.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {
    private static final String ORDER =
            """
            {"type": "object", "required": ["id", "side"], "additionalProperties": false, "properties": {
              "id": {"type": "integer", "minimum": 1},
              "side": {"enum": ["buy", "sell"]},
              "tags": {"type": "array", "maxItems": 2, "items": {"type": "string", "pattern": "^[a-z]+$"}},
              "at": {"type": "string", "format": "date-time"},
              "a/b~c": {"type": "boolean"}}}
            """;

    @TempDir
    private Path folder;

    private JsonSchema schema(String text) throws IOException, UnusableSchemaException {
        return JsonSchema.read(Files.writeString(folder.resolve("schema.json"), text));
    }

    private List<String> told(String schema, String json) throws IOException, UnusableSchemaException {
        return schema(schema).check(json).findings().stream()
                .map(SchemaFinding::toString)
                .toList();
    }

    @Test
    void whatFollowsTheSchemaIsNotTold() throws Exception {
        assertThat(schema(ORDER).check("{\"id\": 1, \"side\": \"buy\", \"at\": \"2026-01-02T03:04:05Z\"}"))
                .isEqualTo(SchemaFindings.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'x', 'side': 'buy'}|/id: Expected an integer, found a string.|'x'",
                "{'id': 0, 'side': 'buy'}|/id: Expected 1 or more.|0",
                "{'id': 1, 'side': 'hold'}|/side: Expected one of 'buy', 'sell'.|'hold'",
                "{'side': 'buy'}|“id” is missing.|{",
                "{'id': 1, 'side': 'buy', 'x': 2}|“x” is not allowed here.|'x'",
                "{'id': 1, 'side': 'buy', 'tags': ['a', 'B']}|/tags/1: Does not match the pattern ^[a-z]+$.|'B'",
                "{'id': 1, 'side': 'buy', 'tags': ['a', 'b', 'c']}|/tags: Expected 2 elements at most, found 3.|[",
                "{'id': 1, 'side': 'buy', 'at': 'noon'}|/at: Expected the format date-time.|'noon'",
                "{'id': 1, 'side': 'buy', 'a/b~c': 1}|/a~1b~0c: Expected a boolean, found an integer.|1}",
                "[]|Expected an object, found an array.|["
            })
    void whatDoesNotIsToldWithItsPointerAtItsPlace(String typed, String sentence, String place) throws Exception {
        String json = typed.replace('\'', '"');
        SchemaFindings found = schema(ORDER).check(json);
        assertThat(found.findings()).hasSize(1);
        SchemaFinding one = found.findings().get(0);
        assertThat(one.toString()).isEqualTo(sentence.replace('\'', '"'));
        String expected = place.equals("1}") ? "1" : place.replace('\'', '"');
        assertThat(json.substring(one.start(), one.end())).isEqualTo(expected);
    }

    @Test
    void findingsAreInTheOrderOfTheText() throws Exception {
        assertThat(told(ORDER, "{\"side\": 1, \"id\": false}"))
                .containsExactly(
                        "/side: Expected one of \"buy\", \"sell\".", "/id: Expected an integer, found a boolean.");
    }

    @Test
    void moreThanSomeAreCounted() throws Exception {
        SchemaFindings found = schema("{\"items\": {\"type\": \"string\"}}").check("[" + "1,".repeat(999) + "1]");
        assertThat(found.findings()).hasSize(SchemaFindings.MOST);
        assertThat(found.more()).isTrue();
        assertThat(schema("{\"items\": {\"type\": \"string\"}}")
                        .check("[" + "1,".repeat(99_999) + "1]")
                        .unchecked())
                .contains("found too much");
    }

    @Test
    void draftsAreToldApartByTheirName() throws Exception {
        String four =
                "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"minimum\": 1, \"exclusiveMinimum\": true}";
        assertThat(told(four, "1")).hasSize(1);
        String seven =
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"items\": [{\"type\": \"string\"}]}";
        assertThat(told(seven, "[1]")).containsExactly("/0: Expected a string, found an integer.");
    }

    @Test
    void filesInTheFolderAreFollowed() throws Exception {
        Files.writeString(
                Files.createDirectory(folder.resolve("parts")).resolve("id.json"),
                "{\"$defs\": {\"id\": {\"type\": \"integer\"}}}");
        assertThat(told("{\"properties\": {\"id\": {\"$ref\": \"parts/id.json#/$defs/id\"}}}", "{\"id\": \"x\"}"))
                .containsExactly("/id: Expected an integer, found a string.");
    }

    @Test
    void noOtherFileIsRead(@TempDir Path elsewhere) throws Exception {
        Path other = Files.writeString(elsewhere.resolve("other.json"), "{\"type\": \"integer\"}");
        assertThatThrownBy(() -> schema("{\"$ref\": \"" + other.toUri() + "\"}"))
                .isInstanceOf(UnusableSchemaException.class)
                .hasMessageContaining("other.json")
                .hasMessageContaining("is not read");
    }

    @Test
    void aRemoteReferenceIsNotFetched() throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        Thread thread;
        try (ServerSocket server = new ServerSocket(0)) {
            thread = new Thread(() -> {
                try {
                    server.accept().close();
                    fetched.incrementAndGet();
                } catch (IOException e) {
                    // Nobody came.
                }
            });
            thread.start();
            String remote = "http://localhost:" + server.getLocalPort() + "/id.json";
            assertThatThrownBy(() -> schema("{\"properties\": {\"id\": {\"$ref\": \"" + remote + "\"}}}"))
                    .isInstanceOf(UnusableSchemaException.class)
                    .hasMessageContaining(remote)
                    .hasMessageContaining("nothing is fetched");
        }
        thread.join();
        assertThat(fetched).hasValue(0);
    }

    @Test
    void aMetaSchemaElsewhereIsNotFetched() {
        assertThatThrownBy(() -> schema("{\"$schema\": \"http://localhost:1/meta\", \"type\": \"object\"}"))
                .isInstanceOf(UnusableSchemaException.class)
                .hasMessageContaining("http://localhost:1/meta");
    }

    @Test
    void brokenFilesAreTold() {
        assertThatThrownBy(() -> JsonSchema.read(folder.resolve("none.json"))).hasMessage("The file can't be read.");
        assertThatThrownBy(() -> schema("{")).hasMessageContaining("The schema is no valid JSON. Line 1, column 2");
        assertThatThrownBy(() -> schema("3")).hasMessageContaining("A JSON Schema is an object");
        assertThatThrownBy(() -> schema("{\"$ref\": \"#/nowhere\"}")).hasMessageContaining("leads nowhere");
        assertThatThrownBy(() -> schema("[".repeat(2000) + "]".repeat(2000))).hasMessageContaining("nested too deep");
    }

    @Test
    void aCatastrophicPatternIsMatchedInLinearTime() throws Exception {
        String text = "\"" + "a".repeat(50_000) + "!\"";
        assertThat(told("{\"pattern\": \"^(a+)+$\"}", text)).hasSize(1);
    }

    @Test
    void aCatastrophicPatternWithBackReferenceIsStopped() throws Exception {
        SchemaFindings found = schema("{\"pattern\": \"^(?:(a+)\\\\1?)+$\"}").check("\"" + "a".repeat(60) + "!\"");
        assertThat(found.unchecked()).contains("pattern").contains("too long");
    }

    @Test
    void aCheckThatTakesTooLongIsStopped() throws Exception {
        String twice = "{\"properties\": {\"a\": {\"allOf\": [{\"$ref\": \"#\"}, {\"$ref\": \"#\"}]}}}";
        String deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        assertThat(schema(twice).check(deep).unchecked()).contains("took too long");
    }

    @Test
    void aSchemaOfItselfIsToldAsUncheckable() throws Exception {
        assertThat(schema("{\"allOf\": [{\"$ref\": \"#\"}]}").check("1").unchecked())
                .isNotEmpty();
    }

    @Test
    void valuesOfTheMessageAreNotTold() throws Exception {
        assertThat(told(
                        "{\"type\": \"string\", \"const\": \"x\", \"enum\": [\"x\"], \"pattern\": \"^x\", \"format\": \"uuid\"}",
                        "\"hunter2\""))
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains("hunter2"));
    }
}
