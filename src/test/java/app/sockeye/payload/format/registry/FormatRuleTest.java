package app.sockeye.payload.format.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic:price -> Price in trade.proto|topic:price|protobuf-typed",
                "dir:received -> cbor|dir:received|cbor",
                "\"a -> b\" -> msgpack|\"a -> b\"|msgpack",
                "avro in trade.avsc|''|avro",
            })
    void aLineIsReadAndWrittenAgain(String line, String query, String key) {
        FormatRule rule = FormatRule.parse(line);
        assertThat(rule.query()).isEqualTo(query);
        assertThat(rule.format().key()).isEqualTo(key);
        assertThat(rule.written()).isEqualTo(line);
        assertThat(rule.complaint()).isEmpty();
    }

    @Test
    void anArrowWithoutAQueryIsForAllMessages() {
        assertThat(FormatRule.parse("-> cbor")).isEqualTo(FormatRule.parse("cbor"));
        assertThat(FormatRule.parseAll("\n cbor \n\ndir:sent -> bson")).hasSize(2);
    }

    @Test
    void aFormatThatIsNotThereIsTold() {
        assertThat(FormatRule.parse("a -> cbr").complaint().orElseThrow()).startsWith("There is no format cbr.");
    }

    @Test
    void aNewRuleComesFirstInPlaceOfOneOfTheSameQuery() {
        FormatRule rule = FormatRule.parse("a -> cbor");
        assertThat(FormatRule.added("b -> bson\na -> smile\nmsgpack", rule)).isEqualTo("a -> cbor\nb -> bson\nmsgpack");
        assertThat(FormatRule.added("", rule)).isEqualTo("a -> cbor");
    }
}
