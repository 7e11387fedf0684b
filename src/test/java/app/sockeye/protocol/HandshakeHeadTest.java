package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeHeadTest {

    @Test
    void headersKeepSpellingOrderAndRepetition() throws MalformedHeadException {
        HandshakeHead head = parse("GET / HTTP/1.1\r\nhost: a\r\nX-B:\t1 \r\nX-b: 2\r\nEmpty:\r\n\r\n");
        assertThat(head.startLine()).isEqualTo("GET / HTTP/1.1");
        assertThat(head.headers())
                .containsExactly(
                        new Header("host", "a"),
                        new Header("X-B", "1"),
                        new Header("X-b", "2"),
                        new Header("Empty", ""));
        assertThat(head.header("x-b")).contains("1");
    }

    @Test
    void headWithoutHeadersIsRead() throws MalformedHeadException {
        assertThat(parse("HTTP/1.1 101\r\n\r\n").headers()).isEmpty();
    }

    @Test
    void everyByteIsACharacter() throws MalformedHeadException {
        assertThat(parse("GET / HTTP/1.1\r\nX: \u00E9\r\n\r\n").header("X")).contains("\u00E9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon", ": no name", "Space : before", "ü: x"})
    void lineThatIsNotAHeaderIsRefused(String line) {
        assertThatThrownBy(() -> parse("GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n"))
                .isInstanceOf(MalformedHeadException.class)
                .hasMessage("Line 3 of the head isn't a header: \"" + line + "\".");
    }

    @Test
    void aFoldedHeaderIsReadAsOneLine() throws MalformedHeadException {
        String text = "HTTP/1.1 101 Yes\r\nX: one,\r\n two\r\n\t three \r\nB: b\r\nE:\r\n late\r\n\r\n";
        assertThat(parse(text).headers())
                .containsExactly(new Header("X", "one, two three"), new Header("B", "b"), new Header("E", "late"));
        assertThat(parse(text).raw()).isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFoldBeforeTheFirstHeaderIsRefused() {
        assertThatThrownBy(() -> parse("HTTP/1.1 101 Yes\r\n Upgrade: x\r\n\r\n"))
                .isInstanceOf(MalformedHeadException.class)
                .hasMessage("Line 2 of the head isn't a header: \" Upgrade: x\".");
    }

    @Test
    void listIsGatheredFromAllLines() {
        HandshakeHead head = HandshakeHead.of(
                "HTTP/1.1 101 Switching Protocols",
                List.of(new Header("Connection", "keep-alive, Upgrade"), new Header("connection", " ,x")));
        assertThat(head.listOf("Connection")).containsExactly("keep-alive", "Upgrade", "x");
        assertThat(head.lists("Connection", "upgrade")).isTrue();
        assertThat(head.lists("Connection", "close")).isFalse();
    }

    @Test
    void builtHeadIsReadBack() throws MalformedHeadException {
        HandshakeHead built =
                HandshakeHead.of("GET /x HTTP/1.1", List.of(new Header("Host", "a"), new Header("B", "")));
        HandshakeHead read = HandshakeHead.parse(built.raw());
        assertThat(read.startLine()).isEqualTo(built.startLine());
        assertThat(read.headers()).isEqualTo(built.headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nInjected: b", "a\n", "€"})
    void valueThatIsNotALineIsRefused(String value) {
        List<Header> headers = List.of(new Header("X", value));
        assertThatIllegalArgumentException().isThrownBy(() -> HandshakeHead.of("GET / HTTP/1.1", headers));
    }

    private static HandshakeHead parse(String text) throws MalformedHeadException {
        return HandshakeHead.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
