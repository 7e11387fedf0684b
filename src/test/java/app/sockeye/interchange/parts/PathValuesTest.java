package app.sockeye.interchange.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.value.NamedValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathValuesTest {
    private final PathValues path = new PathValues();
    private final List<NamedValue> values = new ArrayList<>();

    @Test
    void aVariableOfThePathBecomesAValueOfTheConnection() {
        path.put("room", "a b");
        path.put("gone", "1");
        assertThat(into("wss://h:80/:room/:rooms/x", List.of())).isEqualTo("wss://h:80/${room}/:rooms/x");
        assertThat(values).containsExactly(NamedValue.of("room", "a%20b"));
    }

    @Test
    void aNameThatMeansAnotherValueElsewhereIsNotTaken() {
        path.put("id", "${id}");
        path.put("room", "7");
        assertThat(into("wss://h/:id/:room", List.of("Bearer ${room}"))).isEqualTo("wss://h/${id}/7");
        assertThat(values).isEmpty();
    }

    private String into(String url, List<String> texts) {
        return path.into(new ForeignUrl(url), texts, values).text();
    }
}
