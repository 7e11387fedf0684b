package app.sockeye.export.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandshakeSecretsTest {
    private static final String SESSION = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void credentialsAreFoundBehindTheirScheme() throws IOException {
        String pair = Base64.getEncoder().encodeToString("ann:p4ss:word".getBytes(UTF_8));
        assertThat(sent("Authorization: Bearer t0ken")).containsExactly("t0ken");
        assertThat(sent("authorization:  Basic " + pair)).containsExactlyInAnyOrder(pair, "p4ss:word");
        assertThat(sent("Proxy-Authorization: Basic %")).containsExactly("%");
        assertThat(sent("Authorization: t0ken")).containsExactly("t0ken");
        assertThat(sent("X-Api-Key: a key")).containsExactly("a key");
    }

    @Test
    void whatIsOfOneUseOrNoSecretIsNot() throws IOException {
        assertThat(sent("Authorization: Digest username=\"ann\", realm=\"the whole example\", response=\"00\""))
                .isEmpty();
        assertThat(sent("X-Plain: something longer")).isEmpty();
    }

    @Test
    void ofCookiesOnlyLongValuesAreFound() throws IOException {
        assertThat(sent("Cookie: theme=dark; a_name_that_is_long=" + SESSION)).containsExactly(SESSION);
        assertThat(received("Set-Cookie: sid=" + SESSION + "; Domain=chat.example.org; Path=/"))
                .containsExactly(SESSION);
    }

    @Test
    void markedNamesCountInRequests() throws IOException {
        assertThat(sent("X-Pin: 4711", "x-pin")).containsExactly("4711");
        assertThat(sent("Sec-WebSocket-Protocol: bearer, " + SESSION, "sec-websocket-protocol"))
                .containsExactly(SESSION);
        assertThat(received("X-Pin: 4711", "x-pin")).isEmpty();
        assertThat(of("GET /?key=a%2Fb&other=c HTTP/1.1\r\n\r\n", Direction.SENT, "?key"))
                .containsExactlyInAnyOrder("a%2Fb", "a/b");
    }

    @Test
    void aBodyIsNotReadAsHeaders() throws IOException {
        assertThat(received("X: y\r\n\r\nX-Api-Key: in the body")).isEmpty();
    }

    private Set<String> sent(String header, String... marked) throws IOException {
        return of("GET / HTTP/1.1\r\n" + header + "\r\n\r\n", Direction.SENT, marked);
    }

    private Set<String> received(String header, String... marked) throws IOException {
        return of("HTTP/1.1 401 Unauthorized\r\n" + header + "\r\n\r\n", Direction.RECEIVED, marked);
    }

    private Set<String> of(String head, Direction direction, String... marked) throws IOException {
        try (Transcript transcript = Transcript.create(folder.resolve("session" + System.nanoTime()))) {
            byte[] connecting = ("Connecting to ws://a/\nSecret headers: " + String.join(", ", marked)).getBytes(UTF_8);
            transcript.appender().append(EntryKind.STATE, null, connecting, 0);
            transcript.appender().append(EntryKind.HANDSHAKE, direction, head.getBytes(UTF_8), 0);
            transcript.appender().publish();
            return HandshakeSecrets.in(transcript);
        }
    }
}
