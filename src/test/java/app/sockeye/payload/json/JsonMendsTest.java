package app.sockeye.payload.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMendsTest {
    private static OptionalInt place(String json) {
        return Json5.read(json)
                .error(json)
                .map(error -> OptionalInt.of((int) error.offset()))
                .orElse(OptionalInt.empty());
    }

    private static Optional<JsonMend> mend(String json) {
        return JsonMends.of(json, place(json).orElseThrow(), JsonMendsTest::place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1 \"b\": 2}~Put a comma after 1~{\"a\": 1, \"b\": 2}",
                "[\"x\" \"y\"]~Put a comma after \"x\"~[\"x\", \"y\"]",
                "[{} {}]~Put a comma after }~[{}, {}]",
                "{\"a\" 1}~Put a colon after \"a\"~{\"a\": 1}",
                "{\"a\"= 1}~Write a colon for the equals sign~{\"a\": 1}",
                "{\"a\": 1; \"b\": 2}~Write a comma for the semicolon~{\"a\": 1, \"b\": 2}",
                "{\"a\": True}~Write true for True~{\"a\": true}",
                "[None]~Write null for None~[null]",
                "{\"a\": hello}~Put quotation marks around hello~{\"a\": \"hello\"}",
                "{\"a\": \"x}~Close the string~{\"a\": \"x\"}",
                "{\"a\": 'x}~Close the string~{\"a\": 'x'}",
                "{\"a\": 1~Close the object~{\"a\": 1}",
                "[1, 2,~Close the array~[1, 2]",
                "{\"a\": [1~Close what is open: ]}~{\"a\": [1]}",
                "[1,, 2]~Remove the comma~[1, 2]",
                "{\"a\": [1}}~Write ] for }~{\"a\": [1]}",
                "{\"a\": 1}}~Remove the }~{\"a\": 1}",
                "{\"a\": 1} x y z~Remove what follows~{\"a\": 1}",
                "{“a”: 1}~Write plain quotation marks~{\"a\": 1}",
                "[\"C:\\1\"]~Write \\\\ for \\~[\"C:\\\\1\"]",
            })
    void usualMistakesAreMended(String wrong, String label, String right) {
        JsonMend mend = mend(wrong).orElseThrow();
        assertThat(mend.label()).isEqualTo(label);
        assertThat(mend.applied(wrong)).isEqualTo(right);
        assertThat(place(mend.applied(wrong))).isEmpty();
    }

    @Test
    void oneOfSeveralMistakesIsMendedAtATime() {
        String json = "{\"a\": 1 \"b\": True}";
        JsonMend first = mend(json).orElseThrow();
        assertThat(first.applied(json)).isEqualTo("{\"a\": 1, \"b\": True}");
        assertThat(mend(first.applied(json)).orElseThrow().applied(first.applied(json)))
                .isEqualTo("{\"a\": 1, \"b\": true}");
    }

    @Test
    void nothingIsSuggestedForALongText() {
        String json = "[" + "1,".repeat(JsonMends.LONGEST) + "1";
        assertThat(JsonMends.of(json, json.length(), JsonMendsTest::place)).isEmpty();
    }
}
