package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusLineTest {

    @Test
    void partsAreRead() throws MalformedHeadException {
        assertThat(StatusLine.parse("HTTP/1.1 101 Switching Protocols"))
                .isEqualTo(new StatusLine("HTTP/1.1", 101, "Switching Protocols"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 403", "HTTP/1.0 403 "})
    void reasonPhraseMayBeMissing(String line) throws MalformedHeadException {
        assertThat(StatusLine.parse(line)).isEqualTo(new StatusLine("HTTP/1.0", 403, ""));
    }

    @Test
    void reasonPhraseMayHoldAnyByteOfUtf8() throws MalformedHeadException {
        assertThat(StatusLine.parse("HTTP/1.1 404 \u00c3\u0085 nej").reasonPhrase())
                .isEqualTo("\u00c3\u0085 nej");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1", "HTTP/1.1 1010", "HTTP/1.1 099 x", "http/1.1 200 OK", "HTTP/1.1  200 OK"})
    void otherLinesAreRefused(String line) {
        assertThatThrownBy(() -> StatusLine.parse(line))
                .isInstanceOf(MalformedHeadException.class)
                .hasMessage("This isn't a status line: \"" + line + "\".");
    }
}
