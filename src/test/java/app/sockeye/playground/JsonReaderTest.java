package app.sockeye.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "[]", "{}", "-0.5E+3", "\"a\\\"\\\\b\"", "{\"a\":[1,{\"b\":null}],\"c\":\"ü🐟\"}"
            })
    void whatIsReadIsWrittenTheSame(String json) {
        assertThat(JsonText.of(JsonReader.read(json))).isEqualTo(json.replace("-0.5E+3", "-5E+2"));
    }

    @Test
    void escapesAreResolved() {
        assertThat(JsonReader.read("\"\\u00fc\\n\\/\\ud83d\\udc1f\"")).isEqualTo("ü\n/🐟");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{a:1}",
                "01",
                "1.",
                ".5",
                "+1",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "[1]]",
                "{\"a\":1,}",
                "1e1001",
                "1e99999999999",
                "'a'",
                "\"\\u12\""
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstFaultIsPlaced() {
        assertThatThrownBy(() -> JsonReader.read("[1, x]")).hasMessage("Expected a value at character 5.");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackEnds() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels");
    }
}
