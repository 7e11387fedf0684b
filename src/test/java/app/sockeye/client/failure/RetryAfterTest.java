package app.sockeye.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    private static HandshakeResponse answer(int status, Header... headers) {
        return new HandshakeResponse(new byte[0], status, "", List.of(headers), new byte[0]);
    }

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.of(answer(503, new Header("Retry-After", "120")), NOW))
                .contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of(answer(429, new Header("retry-after", "0")), NOW))
                .contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void aDateIsReadInEachFormat(String date) {
        assertThat(RetryAfter.of(answer(503, new Header("Retry-After", date)), NOW))
                .contains(Duration.ofSeconds(37));
    }

    @Test
    void aDateIsComparedWithTheServersClock() {
        Header date = new Header("Date", "Sun, 06 Nov 1994 07:00:00 GMT");
        Header retry = new Header("Retry-After", "Sun, 06 Nov 1994 07:00:05 GMT");
        assertThat(RetryAfter.of(answer(503, date, retry), NOW)).contains(Duration.ofSeconds(5));
    }

    @Test
    void aDateThatIsPastIsNoWait() {
        Header retry = new Header("Retry-After", "Sun, 06 Nov 1994 07:00:05 GMT");
        assertThat(RetryAfter.of(answer(503, retry), NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Sun, 06 Nov 1994 25:49:37 GMT"})
    void otherValuesAreNone(String value) {
        assertThat(RetryAfter.of(answer(503, new Header("Retry-After", value)), NOW))
                .isEmpty();
    }

    @Test
    void otherStatusesHaveNone() {
        assertThat(RetryAfter.of(answer(404, new Header("Retry-After", "1")), NOW))
                .isEmpty();
        assertThat(RetryAfter.of(answer(503), NOW)).isEmpty();
    }
}
