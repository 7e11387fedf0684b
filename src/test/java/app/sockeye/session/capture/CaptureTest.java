package app.sockeye.session.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.ByteSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureTest {
    private static final Capture TOKEN = new Capture("$.token", "token");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"token\":\"a\\\"b\"}|a\"b",
                "{\"token\":12.50}|12.50",
                "{\"token\":{\"a\":[1, \"}\"]}}|{\"a\":[1, \"}\"]}",
                "{\"token\":null}|null"
            })
    void aStringIsTakenAsTextAndOtherValuesAsJson(String reply, String value) {
        assertThat(TOKEN.valueIn(bytes(reply))).contains(value);
    }

    @Test
    void aReplyWithoutTheValueGivesNone() {
        assertThat(TOKEN.valueIn(bytes("{\"tokens\":1}"))).isEmpty();
        assertThat(TOKEN.valueIn(bytes("no JSON"))).isEmpty();
    }

    @Test
    void aValueOverTheLimitIsNotTaken() {
        String longest = "x".repeat(Capture.LONGEST_VALUE - 2);
        assertThat(TOKEN.valueIn(bytes("{\"token\":\"" + longest + "\"}"))).contains(longest);
        assertThat(TOKEN.valueIn(bytes("{\"token\":\"" + longest + "x\"}"))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(TOKEN.problem()).isEmpty();
        assertThat(new Capture("token", "token").problem().orElseThrow()).contains("starts with $");
        assertThat(new Capture("$.a", " ").problem()).isPresent();
        assertThat(new Capture("$.a", "a}b").problem()).isPresent();
        assertThat(new Capture("$.a", "secret:a").problem()).isPresent();
        assertThat(new Capture("$.a", "x".repeat(201)).problem()).isPresent();
        assertThat(new Capture("$.a", "a", Duration.ZERO, "").problem()).isPresent();
        assertThat(new Capture("$.a", "a", Duration.ofHours(2), "").problem()).isPresent();
    }

    private static ByteSource bytes(String text) {
        return ByteSource.of(text.getBytes(UTF_8));
    }
}
