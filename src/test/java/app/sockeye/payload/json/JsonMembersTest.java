package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonMembersTest {
    @Test
    void membersAreFoundByTheirNames() {
        Map<String, JsonFound> members = JsonMembers.of(
                        "{\"a\\u0062\": \"x\\n\", \"n\": 1.50, \"o\": {\"n\": 2}, \"n\": 3}".getBytes(UTF_8))
                .orElseThrow();
        assertThat(members).containsOnlyKeys("ab", "n", "o");
        assertThat(members.get("ab").text(100)).isEqualTo("x\n");
        assertThat(members.get("n").text(100)).isEqualTo("3");
        assertThat(members.get("o").kind()).isEqualTo(JsonKind.OBJECT);
    }

    @Test
    void whatIsNoObjectIsTold() {
        assertThat(JsonMembers.of("[1]".getBytes(UTF_8))).isEmpty();
        assertThat(JsonMembers.of("{".getBytes(UTF_8))).isEmpty();
        assertThat(JsonMembers.complaint("{}")).isEmpty();
        assertThat(JsonMembers.complaint("3")).contains("Expected '{' at its start.");
        assertThat(JsonMembers.complaint("{").orElseThrow()).startsWith("Line 1, column 2: ");
    }
}
