package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.RandomJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonTextTest {
    private static final ObjectMapper JACKSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Provide
    Arbitrary<String> documents() {
        return RandomJson.documents();
    }

    @Property(tries = 300, seed = "6455")
    void formattingChangesNothingButWhiteSpace(@ForAll @From("documents") String json) throws Exception {
        String minified = JsonText.minify(json);
        String formatted = JsonText.format(json);
        assertThat(JsonText.check(json)).isEmpty();
        assertThat(JsonText.minify(formatted)).isEqualTo(minified);
        assertThat(JsonText.format(minified)).isEqualTo(formatted);
        assertThat(JsonText.minify(minified)).isEqualTo(minified);
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "\\u12", "1", "0", "-", ".", "e", "+",
                        "true", "nul", " ", "\n")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3000, seed = "6455")
    void acceptsWhatJacksonAccepts(@ForAll @From("almostJson") String text) {
        assertThat(JsonText.check(text).isEmpty()).as(text).isEqualTo(jacksonAccepts(text));
    }

    private static boolean jacksonAccepts(String text) {
        try {
            return !JACKSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Example
    void formatIndentsByTwoSpaces() throws Exception {
        assertThat(JsonText.format("{\"a\":[1.50,{}],\"a\":{\"b\":[ ]},\"c\":\"\\u00e9\"}"))
                .isEqualTo(
                        """
                        {
                          "a": [
                            1.50,
                            {}
                          ],
                          "a": {
                            "b": []
                          },
                          "c": "\\u00e9"
                        }""");
    }

    @Example
    void deepNestingNeitherOverflowsNorExplodes() throws Exception {
        int depth = 200_000;
        String json = "[".repeat(depth) + "]".repeat(depth);
        assertThat(JsonText.format(json)).hasSizeLessThan(140 * 2 * depth);
        assertThat(JsonText.check(json.substring(1))).isPresent();
    }

    @Example
    void anErrorTellsItsPlaceAndWhatIsDue() {
        assertError("{\"a\": 1,\n \"b\" 2}", 14, 2, 6, "Expected ':', found '2'.");
        assertError("{\"a\": 1,}", 7, 1, 8, "Trailing comma: JSON has no comma before '}'.");
        assertError("[1, [2,\n ]]", 6, 1, 7, "Trailing comma: JSON has no comma before ']'.");
        assertError("[1,}", 3, 1, 4, "Expected a value, found '}'.");
        assertError("[1 2]", 3, 1, 4, "Expected ',' or ']', found '2'.");
        assertError("[1,", 3, 1, 4, "Expected a value, found the end of the text.");
        assertError("{} x", 3, 1, 4, "Expected nothing after the JSON value, found 'x'.");
        assertError("", 0, 1, 1, "Expected a value, found the end of the text.");
        assertError("01", 1, 1, 2, "A number can't start with 0.");
        assertError("tru", 3, 1, 4, "Expected true, found the end of the text.");
        assertError("\"a\nb\"", 2, 1, 3, "A control character in a string must be written as \\u000a.");
        assertError("\"a", 2, 1, 3, "The string is not closed.");
        assertError("\ufeff{}", 0, 1, 1, "Expected a value, found a byte order mark.");
    }

    @Example
    void offsetsCountCharsAndColumnsCodePoints() {
        assertError("[\"é🚀\", ?]", 8, 1, 8, "Expected a value, found '?'.");
        assertThat(JsonText.check(ByteSource.of("[\"é🚀\", ?]".getBytes(UTF_8))))
                .get()
                .extracting(JsonError::offset)
                .isEqualTo(11L);
    }

    @Example
    void aBrokenDocumentIsNotRewritten() {
        assertThatThrownBy(() -> JsonText.format("{\"a\":}")).isInstanceOfSatisfying(InvalidJsonException.class, e -> {
            assertThat(e.error().offset()).isEqualTo(5);
            assertThat(e).hasMessage("Line 1, column 6: Expected a value, found '}'.");
        });
        assertThatThrownBy(() -> JsonText.format(ByteSource.of(new byte[] {'['}), OutputStream.nullOutputStream()))
                .isInstanceOf(InvalidJsonException.class);
    }

    @Example
    void objectsAndArraysLookLikeJson() {
        assertThat(JsonText.looksLikeJson(" \n{".getBytes(UTF_8))).isTrue();
        assertThat(JsonText.looksLikeJson("[1]".getBytes(UTF_8))).isTrue();
        assertThat(JsonText.looksLikeJson("1".getBytes(UTF_8))).isFalse();
        assertThat(JsonText.looksLikeJson(new byte[0])).isFalse();
    }

    private static void assertError(String json, long offset, long line, long column, String sentence) {
        assertThat(JsonText.check(json)).contains(new JsonError(offset, line, column, sentence));
    }
}
