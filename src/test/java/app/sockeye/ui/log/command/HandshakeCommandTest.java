package app.sockeye.ui.log.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.options.ShellCommand;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandshakeCommandTest {
    private static final String REQUEST = "GET /chat HTTP/1.1\r\nHost: example.org\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Protocol: chat\r\nAuthorization: Bearer s3cret\r\nOrigin: https://a\r\n\r\n";

    @TempDir
    Path folder;

    private Transcript transcript;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @Test
    void theAddressIsTheOneThatWasConnectedTo() {
        told(EntryKind.STATE, null, "Connecting to wss://example.org/chat");
        told(EntryKind.HANDSHAKE, Direction.SENT, REQUEST);
        told(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 101\r\n\r\n");
        told(EntryKind.STATE, null, "Connected to example.org\nCertificate checked: no");
        String expected =
                "websocat --insecure --protocol chat '-H=Authorization: <Authorization>' '-H=Origin: https://a'"
                        + " wss://example.org/chat";
        assertThat(HandshakeCommand.of(transcript, 1, ShellCommand.WEBSOCAT, false))
                .contains(expected);
        assertThat(HandshakeCommand.of(transcript, 2, ShellCommand.WEBSOCAT, false))
                .contains(expected);
        assertThat(HandshakeCommand.of(transcript, 1, ShellCommand.WEBSOCAT, true)
                        .orElseThrow())
                .contains("Bearer s3cret");
    }

    @Test
    void withoutOneTheHandshakeTellsIt() {
        told(EntryKind.HANDSHAKE, Direction.SENT, REQUEST);
        assertThat(HandshakeCommand.of(transcript, 0, ShellCommand.WSCAT, false).orElseThrow())
                .endsWith("--connect ws://example.org/chat");
    }

    @Test
    void theProxyOrSocketThatItWentThroughIsTold() {
        via("socks5://proxy:1080");
        told(EntryKind.HANDSHAKE, Direction.SENT, REQUEST);
        via("unix:/run/x.sock");
        told(EntryKind.HANDSHAKE, Direction.SENT, REQUEST);
        via("the back door");
        told(EntryKind.HANDSHAKE, Direction.SENT, REQUEST);
        assertThat(HandshakeCommand.of(transcript, 1, ShellCommand.CURL, false).orElseThrow())
                .contains("--proxy socks5://proxy:1080");
        assertThat(HandshakeCommand.of(transcript, 3, ShellCommand.CURL, false).orElseThrow())
                .contains("--unix-socket /run/x.sock");
        assertThat(HandshakeCommand.of(transcript, 5, ShellCommand.CURL, false)).isPresent();
    }

    private void via(String route) {
        transcript
                .appender()
                .append(
                        new ConnectionEvent.Connecting("ws://example.org/chat", Optional.of(route), Set.of()),
                        null,
                        System.nanoTime());
        transcript.appender().publish();
    }

    @Test
    void whatIsNoRequestGivesNone() {
        told(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 101\r\n\r\n");
        told(EntryKind.HANDSHAKE, Direction.SENT, "\n");
        assertThat(HandshakeCommand.of(transcript, 0, ShellCommand.CURL, false)).isEmpty();
        assertThat(HandshakeCommand.of(transcript, 1, ShellCommand.CURL, false)).isEmpty();
    }

    private void told(EntryKind kind, Direction direction, String text) {
        transcript.appender().append(kind, direction, text.getBytes(UTF_8), System.nanoTime());
        transcript.appender().publish();
    }
}
