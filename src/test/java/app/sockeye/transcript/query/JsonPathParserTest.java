package app.sockeye.transcript.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonPathParserTest {

    @Test
    void aPathIsReadAsItIsWritten() throws Exception {
        assertThat(JsonPathParser.parse(" $.a[0]['b c'] ")).hasToString("$.a[0]['b c']");
        assertThat(JsonPathParser.parse("$")).hasToString("$");
    }

    @Test
    void whatIsNoPathIsRefused() {
        for (String broken : new String[] {"", "type", "$.", "$[x]", "$.a b"}) {
            assertThatThrownBy(() -> JsonPathParser.parse(broken)).isInstanceOf(QuerySyntaxException.class);
        }
    }
}
