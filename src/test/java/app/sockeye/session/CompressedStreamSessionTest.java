package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.dialect.PythonServer;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.protocol.Outgoing;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.query.JsonPathText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway by other hands whose messages are one stream: Python's zlib, and the system's libzstd. */
class CompressedStreamSessionTest {
    private static final long TIMEOUT_SECONDS = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"?v=10&compress=zlib-stream", "", "?compress=zstd-stream", "zstd"})
    void theMessagesOfAGatewayAreUnpacked(String query) throws Exception {
        PythonServer.needs("websockets", "python3-websockets");
        PythonServer.needs("ctypes; ctypes.CDLL('libzstd.so.1')", "libzstd1");
        Object changed = new Object();
        try (PythonServer server = PythonServer.start("gateway_server.py");
                Transcript transcript = Transcript.create(folder.resolve("session"))) {
            ClientSession session = new ClientSession(new Connector(), transcript);
            session.onChange(() -> {
                synchronized (changed) {
                    changed.notifyAll();
                }
            });
            session.connect(ConnectOptions.to(URI.create("ws://127.0.0.1:" + server.port() + "/" + query)));
            await(changed, () -> session.status().state() == SessionState.OPEN);
            session.send(Outgoing.text("{\"op\":2,\"d\":{\"events\":50}}".getBytes(StandardCharsets.UTF_8)))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            EntryContext context = new EntryContext(transcript);
            JsonPath content = JsonPathText.parse("$.d.content");
            // They are counted before they are in the transcript.
            await(changed, () -> text(context.value(content, transcript.entry(transcript.count() - 1)))
                    .equals(Optional.of("message 49 of the day")));
            assertThat(session.counters().messagesReceived()).isEqualTo(52);
            session.close();
        }
    }

    private static Optional<String> text(Optional<JsonFound> found) {
        return found.map(value -> value.text(100));
    }

    private static void await(Object changed, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        synchronized (changed) {
            while (!condition.getAsBoolean()) {
                assertThat(System.nanoTime()).isLessThan(end);
                changed.wait(100);
            }
        }
    }
}
