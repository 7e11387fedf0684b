package app.sockeye.export.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactedQueryTest {
    private static final String HEAD =
            "GET /x?a=1&access%20key=s3cret&key=k HTTP/1.1\r\nX: ?access%20key=s3cret\r\n\r\n";

    @Test
    void theValuesOfMarkedParametersAreRemoved() {
        assertThat(RedactedQuery.of(HEAD, Set.of("?access key", "x-pin")))
                .isEqualTo("GET /x?a=1&access%20key=(redacted)&key=k HTTP/1.1\r\nX: ?access%20key=s3cret\r\n\r\n");
    }

    @Test
    void whatIsNotMarkedStays() {
        assertThat(RedactedQuery.of(HEAD, Set.of("key"))).isEqualTo(HEAD);
        String answer = "HTTP/1.1 101 Yes\r\n\r\n";
        assertThat(RedactedQuery.of(answer, Set.of("?a"))).isEqualTo(answer);
    }
}
