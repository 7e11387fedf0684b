package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.ExitCode;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.transcript.connection.LegacyState;
import app.sockeye.transcript.connection.StateText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server puts into what is told of it: on a terminal nothing acts, and nothing looks like a fact of ours. */
@Timeout(60)
class HostileServerTest {
    /** What an HTTP head can carry: escapes, a bell, and C1 controls. */
    private static final String IN_HEAD = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u0000\b\u007f\" Cause: forged";

    private static final String IN_CLOSE = "Bye\n\u001b[2JCause: forged\u202e\u200b\u009b";

    private static final Set<String> OURS = Set.of(
            "Address",
            "Subprotocol",
            "Extensions",
            "DNS",
            "TCP",
            "Upgrade",
            "Total",
            "Close sent",
            "Close received",
            "Answered in",
            "What to do",
            "Detail");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 403 %s\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: /%s\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: mailto:%s\r\n\r\n",
                "HTTP/1.1 302 %s\r\n\r\n",
                "HTTP/1.1 503 Busy\r\nRetry-After: %s\r\n\r\n",
                "HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n",
                "HTTP/%s\r\n\r\n",
                "HTTP/1.1 101 Yes\r\n%s\r\n\r\n",
                "%s\r\n\r\n",
                "HTTP/1.1 101 Yes\r\nUpgrade: %s\r\n\r\n",
                "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: %s\r\n\r\n",
                "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n",
                "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ACCEPT\r\n"
                        + "Sec-WebSocket-Protocol: %s\r\n\r\n",
                "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ACCEPT\r\n"
                        + "Sec-WebSocket-Extensions: %s\r\n\r\n",
                "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ACCEPT\r\n"
                        + "Sec-WebSocket-Extensions: permessage-deflate; %s\r\n\r\n"
            })
    void aRefusalIsHarmless(String answer) throws Exception {
        CommandLineTester run = connect(answer.formatted(IN_HEAD), Optional.empty());
        assertThat(run.status).isEqualTo(ExitCode.FAILED);
        assertHarmless(run);
        assertThat(run.err.lines()).hasSize(1);
    }

    @Test
    void aCloseReasonIsHarmless() throws Exception {
        String answer = "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: ACCEPT\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
        CommandLineTester run = connect(answer, Optional.of(new CloseReason(4000, IN_CLOSE)));
        assertThat(run.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertHarmless(run);
        assertThat(run.err)
                .isEqualToNormalizingNewlines("The connection ended with 4000 Private Use: "
                        + "\"Bye¶␛[2JCause: forged<U+202E><U+200B><U+009B>\".\n");
    }

    @Test
    void aListOfSessionsIsHarmless(@TempDir Path root) throws IOException {
        SessionStore store = new SessionStore(root, Long.MAX_VALUE);
        store.create("p", "ws://h/" + IN_CLOSE).close();
        KeptSession named = store.listAll().get(0);
        assertHarmless(CommandLineTester.runWith(root, "", "sessions").out);
        store.rename(named, IN_CLOSE);
        CommandLineTester run = CommandLineTester.runWith(root, "", "sessions");
        assertHarmless(run.out);
        assertThat(run.out.lines()).hasSize(1);
        assertThat(run.out).contains("Bye¶␛[2JCause: forged<U+202E><U+200B><U+009B>");
    }

    private static void assertHarmless(CommandLineTester run) throws IOException {
        assertHarmless(run.err);
        for (JsonNode line : run.lines()) {
            if (Set.of("state", "error").contains(line.get("kind").asText())) {
                String told = line.get("text").asText();
                assertHarmless(told);
                StateText state = LegacyState.text(told.getBytes(UTF_8));
                assertThat(state.facts().stream().map(Map.Entry::getKey)).isSubsetOf(OURS);
                assertThat(state.rest()).isEmpty();
            }
        }
    }

    private static void assertHarmless(String told) {
        assertThat(told.codePoints().filter(c -> c != '\n' && c != '\r'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    /** Connects to a server that gives an answer, and then perhaps closes. */
    private static CommandLineTester connect(String answer, Optional<CloseReason> close) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> serve(server, answer, close), "hostile");
            serving.setDaemon(true);
            serving.start();
            List<String> arguments = List.of(
                    "connect", "--all", "--compress", "--subprotocol", "a", "ws://localhost:" + server.getLocalPort());
            return CommandLineTester.run("", arguments.toArray(String[]::new));
        }
    }

    private static void serve(ServerSocket server, String answer, Optional<CloseReason> close) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            String accept = AcceptKey.of(request(in).header("Sec-WebSocket-Key").orElseThrow());
            out.write(answer.replace("ACCEPT", accept).getBytes(ISO_8859_1));
            if (close.isPresent()) {
                byte[] payload = close.get().toPayload();
                out.write(new byte[] {(byte) 0x88, (byte) payload.length});
                out.write(payload);
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // The client has gone; the test judges what it told.
        }
    }

    private static HandshakeHead request(InputStream in) throws IOException {
        HandshakeHeadReader reader = HandshakeHeadReader.forRequest();
        Optional<HandshakeHead> request = Optional.empty();
        byte[] bytes = new byte[4096];
        while (request.isEmpty()) {
            request = reader.read(ByteBuffer.wrap(bytes, 0, in.read(bytes)));
        }
        return request.get();
    }
}
