package app.sockeye.ui.connection.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.OffParameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTableTest {
    private static final String URL = "wss://a/?x=1&x=2&y=%20#f";

    @Test
    void parametersThatAreOffHaveTheirPlaceAmongAll() {
        List<OffParameter> off = List.of(new OffParameter(3, "z=3"), new OffParameter(1, "x=0"));
        QueryTable table = QueryTable.of(URL, off);
        assertThat(table.parameters())
                .extracting(QueryTable.Parameter::part)
                .containsExactly("x=1", "x=0", "x=2", "z=3", "y=%20");
        assertThat(table.off()).containsExactly(new OffParameter(1, "x=0"), new OffParameter(3, "z=3"));
        assertThat(table.url(URL)).isEqualTo(URL);
    }

    @Test
    void oneBeyondTheEndComesLast() {
        QueryTable table = QueryTable.of("wss://a/", List.of(new OffParameter(9, "z")));
        assertThat(table.off()).containsExactly(new OffParameter(0, "z"));
        assertThat(table.url("wss://a/")).isEqualTo("wss://a/");
    }
}
