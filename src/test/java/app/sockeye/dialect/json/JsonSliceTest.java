package app.sockeye.dialect.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonSliceTest {
    private static JsonSlice json(String text) {
        return JsonSlice.of(text).orElseThrow();
    }

    @Test
    void onlyObjectsHaveMembers() {
        assertThat(json("{\"a\":1,\"a\":2}").member("a"))
                .hasValueSatisfying(a -> assertThat(a.raw()).isEqualTo("2"));
        assertThat(json("[\"a\",1]").member("a")).isEmpty();
        assertThat(json("7").member("a")).isEmpty();
    }
}
