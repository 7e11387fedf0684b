package app.sockeye.transcript.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PacketQueryTest {
    @Test
    void packetsAreAskedForByTheirFields() throws QuerySyntaxException {
        for (String text : new String[] {
            "event:\"chat message\"",
            "topic:\"price\"",
            "op:\"publish\"",
            "id:\"12\"",
            "d.qos:\"1\"",
            "d.sub_id:/x\\d/",
            "dialect:mqtt",
            "reply:none"
        }) {
            assertThat(Query.parse(text)).hasToString(text);
        }
    }

    @Test
    void aFieldWithoutATextIsToldAtItsPlace() {
        assertThatThrownBy(() -> Query.parse("event: x"))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("Expected a text from the packet");
        assertThatThrownBy(() -> Query.parse("reply:some")).hasMessageContaining("reply:none");
    }

    @Test
    void aWordThatOnlyLooksLikeAFieldIsSearchedFor() throws QuerySyntaxException {
        assertThat(Query.parse("d.x")).isInstanceOf(TextTerm.class);
        assertThat(Query.parse("e.x:1")).isInstanceOf(TextTerm.class);
    }
}
