package app.sockeye.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "[]", "{}", "-0.5E+3", "\"a\\\"\\\\b\"", "{\"a\":[1,{\"b\":null}],\"c\":\"ü🐟\"}"
            })
    void whatIsReadIsWrittenTheSame(String json) {
        assertThat(Json.of(Json.read(json))).isEqualTo(json.replace("-0.5E+3", "-5E+2"));
    }

    @Test
    void escapesAreResolved() {
        assertThat(Json.read("\"\\u00fc\\n\\/\\ud83d\\udc1f\"")).isEqualTo("ü\n/🐟");
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
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstFaultIsPlaced() {
        assertThatThrownBy(() -> Json.read("[1, x]")).hasMessage("Not JSON from character 5 on.");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackEnds() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels");
    }
}
