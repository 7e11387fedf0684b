package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandshakeHeadReaderTest {
    private static final String HEAD = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
    private HandshakeHeadReader reader = HandshakeHeadReader.forResponse();

    @Test
    void headInSingleBytesIsWhole() throws MalformedHeadException {
        Optional<HandshakeHead> head = Optional.empty();
        for (char c : HEAD.toCharArray()) {
            assertThat(head).isEmpty();
            head = reader.read(bytes(String.valueOf(c)));
        }
        assertThat(head.orElseThrow().header("upgrade")).contains("websocket");
        assertThat(head.orElseThrow().raw()).isEqualTo(HEAD.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatFollowsTheHeadStaysInTheBuffer() throws MalformedHeadException {
        ByteBuffer source = bytes(HEAD + "frames");
        assertThat(reader.read(source)).isPresent();
        assertThat(source.remaining()).isEqualTo(6);
    }

    @Test
    void answerThatIsNotHttpIsRefusedAtItsFirstByte() {
        ByteBuffer source = bytes("SSH-2.0");
        refuses(source, "The answer doesn't begin with HTTP/.", "RFC 9112 section 4");
        assertThat(source.position()).isEqualTo(1);
        assertThat(reader.bytes()).containsExactly('S');
    }

    @Test
    void lineThatEndsWithABareLfIsRefused() {
        refuses(
                bytes("HTTP/1.1 101\r\nA: b\n"),
                "Line 2 of the head ends with a bare LF, not CR LF.",
                "RFC 9112 section 2.2");
    }

    @Test
    void lineThatEndsWithABareCrIsRefused() {
        refuses(bytes("HTTP/1.1 101\rA"), "Line 1 of the head ends with a bare CR, not CR LF.", "RFC 9112 section 2.2");
    }

    @Test
    void emptyFirstLineIsRefused() {
        reader = HandshakeHeadReader.forRequest();
        refuses(bytes("\r\nGET / HTTP/1.1\r\n\r\n"), "The head begins with an empty line.", "RFC 9112 section 2.2");
    }

    @Test
    void headOver64KiBIsRefused() throws MalformedHeadException {
        String head = "HTTP/1.1 101\r\nX: ";
        assertThat(reader.read(bytes(head + "x".repeat(HandshakeHeadReader.MAX_BYTES - head.length()))))
                .isEmpty();
        refuses(bytes("x"), "The head is over 65536 bytes long.", "RFC 9110 section 5.4");
    }

    private void refuses(ByteBuffer source, String sentence, String section) {
        assertThatThrownBy(() -> reader.read(source))
                .isInstanceOfSatisfying(MalformedHeadException.class, refusal -> assertThat(refusal.section())
                        .isEqualTo(section))
                .hasMessage(sentence);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
