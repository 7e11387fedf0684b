package app.sockeye.payload.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCompletionTest {
    @TempDir
    private Path folder;

    private JsonSchema schema;

    @BeforeEach
    void read() throws IOException, UnusableSchemaException {
        schema = JsonSchema.read(
                Files.writeString(
                        folder.resolve("schema.json"),
                        """
                {"$defs": {"side": {"description": "Which way\\nto trade", "enum": ["buy", "sell"]}},
                 "properties": {
                  "side": {"$ref": "#/$defs/side"},
                  "size": {"title": "How much", "type": "integer", "default": 10},
                  "live": {"type": ["boolean", "null"]},
                  "legs": {"items": {"$ref": "#"}},
                  "kind": {"oneOf": [{"const": "limit"}, {"const": "market"}]}}}
                """));
    }

    /** The offers at a bar in a text, when asked for. */
    private List<String> offers(String typed, boolean asked) {
        return completion(typed, asked).offers().stream().map(SchemaOffer::text).toList();
    }

    private SchemaCompletion completion(String typed, boolean asked) {
        return SchemaCompletion.at(schema, typed.replace("|", ""), typed.indexOf('|'), asked);
    }

    /** The text once the first offer is taken. */
    private String taken(String typed) {
        SchemaCompletion found = completion(typed, true);
        String text = typed.replace("|", "");
        return text.substring(0, found.start()) + found.offers().get(0).text() + text.substring(found.end());
    }

    @Test
    void namesAreOfferedWithWhatTheyMean() {
        assertThat(completion("{|}", true).offers())
                .contains(new SchemaOffer("\"size\": ", "How much"), new SchemaOffer("\"live\": ", ""));
        assertThat(offers("{\"si|\"}", false)).containsExactly("\"side\": ", "\"size\": ");
    }

    @Test
    void namesThatAreThereAreNotOffered() {
        assertThat(offers("{\"side\": \"buy\", |, \"size\": 1, \"legs\": [{\"live\": true}]}", true))
                .containsExactly("\"live\": ", "\"kind\": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'side': |};'buy','sell'",
                "{'side': '|'};'buy','sell'",
                "{'side': 's|'};'sell'",
                "{side: '|;'buy','sell'",
                "{'live': |};true,false,null",
                "{'live': t|};true",
                "{'size': |};10",
                "{'kind': |};'limit','market'",
                "{'legs': [{}, {'side': |;'buy','sell'",
                "{/* {[ */ 'legs': [{'x': [1, 2]}, {'side': |}]};'buy','sell'",
            })
    void valuesAreOffered(String typed, String expected) {
        assertThat(String.join(",", offers(typed.replace('\'', '"'), false))).isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'sid|'};{'side': }",
                "{'si|': 1};{'side': 1}",
                "{'side': '|'};{'side': 'buy'}",
                "{'side': se|};{'side': 'sell'}",
                "{sid|};{'side': }",
                "{'si|;{'side': ",
            })
    void anOfferTakesThePlaceOfTheWordAtTheCaret(String typed, String text) {
        assertThat(taken(typed.replace('\'', '"')).strip()).isEqualTo(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"{'side'|}", "{'side': 'buy'|}", "{'side': 'buy' |}", "{} |", "{// '|", "{'nobody': |}"})
    void nothingIsOfferedWhereNothingFits(String typed) {
        assertThat(offers(typed.replace('\'', '"'), true)).isEmpty();
    }

    @Test
    void nothingIsOfferedUnaskedBeforeAWordIsBegun() {
        assertThat(offers("{|}", false)).isEmpty();
        assertThat(offers("{\"side\": \"buy\", |}", false)).isEmpty();
        assertThat(offers("{\"|\"}", false)).hasSize(5);
    }

    @Test
    void aDeepTextAndASchemaOfItselfAreBounded() throws Exception {
        assertThat(offers("{\"legs\":[".repeat(2000) + "{\"side\": |", true)).containsExactly("\"buy\"", "\"sell\"");
        JsonSchema own = JsonSchema.read(Files.writeString(
                folder.resolve("own.json"), "{\"anyOf\": [{\"$ref\": \"#\"}, {\"properties\": {\"a\": {}}}]}"));
        assertThat(SchemaCompletion.at(own, "{}", 1, true).offers()).hasSize(1);
    }
}
