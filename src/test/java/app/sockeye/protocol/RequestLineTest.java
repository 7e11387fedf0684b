package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineTest {

    @Test
    void partsAreRead() throws MalformedHeadException {
        assertThat(RequestLine.parse("GET /close?code=4000 HTTP/1.1"))
                .isEqualTo(new RequestLine("GET", "/close?code=4000", "HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /", "GET / x HTTP/1.1", "GET  / HTTP/1.1", "GET / HTTP/2"})
    void otherLinesAreRefused(String line) {
        assertThatThrownBy(() -> RequestLine.parse(line))
                .isInstanceOf(MalformedHeadException.class)
                .hasMessage("This isn't a request line: \"" + line + "\".");
    }
}
