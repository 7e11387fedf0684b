package app.sockeye.template.function;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WholeJsonTest {
    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "1", "-", "0", ".5", "e+3", "true", "null", " ",
                        "\\", "\\u00e4", "\\u12", "\n", "{}", "[]", "[1", "{\"a\":")
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 5000, seed = "6455")
    void agreesWithTheParserOfMessages(@ForAll("almostJson") String text) {
        assertThat(WholeJson.isValue(text)).isEqualTo(JsonText.check(text).isEmpty());
    }

    @Example
    void depthHasNoLimit() {
        int deep = 1_000_000;
        assertThat(WholeJson.isValue("[".repeat(deep) + "]".repeat(deep))).isTrue();
        assertThat(WholeJson.isValue("[".repeat(deep))).isFalse();
    }
}
