package app.sockeye.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against a server by other hands: Debian's python3-websockets, over ws and wss. */
class ForeignServerTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String SCRIPT = "src/test/resources/app/sockeye/client/echo_server.py";
    private Process server;

    @BeforeAll
    static void needsPython() throws Exception {
        boolean there = Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import websockets").start().waitFor() == 0;
        assumeTrue(there, "needs Debian's python3-websockets: apt-get install python3-websockets");
    }

    private int start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT));
        command.addAll(List.of(arguments));
        server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = server.inputReader(UTF_8);
        return Integer.parseInt(lines.readLine());
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.getOutputStream().close();
            server.waitFor();
        }
    }

    private static void assertEchoed(Recorder recorder) throws Exception {
        Connection connection = recorder.connection();
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        byte[] big = "{\"größe\": 1} ".repeat(200_000).getBytes(UTF_8);
        connection.send(Outgoing.text("grüße"));
        connection.send(Outgoing.binary(random));
        connection.send(Outgoing.text(new byte[0]));
        connection.send(Outgoing.text(big));
        connection.send(Outgoing.text("grüße"));
        List<Recorder.Event> events = recorder.await(Direction.RECEIVED, 5);
        assertThat(events.get(0).text()).isEqualTo("grüße");
        assertThat(events.get(1).payload()).isEqualTo(random);
        assertThat(events.get(2).payload()).isEmpty();
        assertThat(events.get(3).payload()).isEqualTo(big);
        assertThat(events.get(4).text()).isEqualTo("grüße");
        connection.close(new CloseReason(4000, "bye"));
        Closure closure = recorder.closure();
        assertThat(closure.clean()).isTrue();
        assertThat(closure.first()).isEqualTo(Closer.CLIENT);
        assertThat(closure.code()).isEqualTo(4000);
    }

    @Test
    void plainMessagesAreEchoedOverWs() throws Exception {
        URI uri = URI.create("ws://localhost:" + start("--subprotocol", "chat.v2") + "/");
        Recorder recorder = Options.to(uri).subprotocols("chat.v1", "chat.v2").connect();
        assertEchoed(recorder);
        assertThat(recorder.connection().subprotocol()).contains("chat.v2");
        assertThat(recorder.connection().extensions()).isEmpty();
    }

    @Test
    void compressedMessagesAreEchoedOverWs() throws Exception {
        URI uri = URI.create("ws://localhost:" + start() + "/");
        Recorder recorder = Options.to(uri).compression().connect();
        assertEchoed(recorder);
        assertThat(recorder.connection().extensions()).hasSize(1);
        assertThat(recorder.events(Direction.RECEIVED).get(0).headers().get(0).rsv1())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--server-no-context-takeover --client-no-context-takeover",
                "--server-max-window-bits 9",
                "--client-max-window-bits 9",
                "--client-max-window-bits 8 --client-no-context-takeover",
                "--client-max-window-bits 12 --server-max-window-bits 10 --server-no-context-takeover"
            })
    void everyDeflateParameterIsKeptToAsTheServerChose(String arguments) throws Exception {
        URI uri =
                URI.create("ws://localhost:" + start(arguments.isEmpty() ? new String[0] : arguments.split(" ")) + "/");
        Recorder recorder = Options.to(uri).compression().connect();
        assertEchoed(recorder);
        for (String parameter : arguments.replaceAll(" (\\d+)", "=$1").split(" *--")) {
            assertThat(recorder.connection().extensions().get(0)).contains(parameter.replace('-', '_'));
        }
        assertThat(recorder.events(Direction.SENT).get(0).headers().get(0).rsv1())
                .isTrue();
    }

    static List<CompressionOptions> askedFor() {
        CompressionOptions offered = new CompressionOptions(true);
        return List.of(
                offered.withNoContextTakeover(true, false),
                offered.withNoContextTakeover(false, true),
                offered.withMaxWindowBits(OptionalInt.of(9), OptionalInt.empty()),
                offered.withMaxWindowBits(OptionalInt.empty(), OptionalInt.of(9)),
                offered.withMaxWindowBits(OptionalInt.of(12), OptionalInt.of(8)).withNoContextTakeover(true, true),
                offered.withLevel(0),
                offered.withLevel(9).withThresholdBytes(100));
    }

    @ParameterizedTest
    @MethodSource("askedFor")
    void everyDeflateParameterIsGrantedAsAskedFor(CompressionOptions options) throws Exception {
        Recorder recorder = Options.to(URI.create("ws://localhost:" + start() + "/"))
                .compression(options)
                .connect();
        assertEchoed(recorder);
        DeflateParameters agreed = recorder.connection().deflate().orElseThrow();
        assertThat(agreed.serverNoContextTakeover()).isEqualTo(options.serverNoContextTakeover());
        assertThat(agreed.clientNoContextTakeover()).isEqualTo(options.clientNoContextTakeover());
        assertThat(agreed.clientWindowBits())
                .isLessThanOrEqualTo(options.clientMaxWindowBits().orElse(15));
        if (options.serverMaxWindowBits().isPresent()) {
            assertThat(agreed.serverMaxWindowBits().orElseThrow())
                    .isLessThanOrEqualTo(options.serverMaxWindowBits().getAsInt());
        }
    }

    @Test
    void compressedMessagesAreEchoedOverWss(@TempDir Path folder) throws Exception {
        TestCertificates certificates = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        URI uri = URI.create(
                "wss://localhost:" + start("--tls", certificates.pem().toString()) + "/");
        Recorder recorder = Options.to(uri)
                .compression()
                .tls(TlsOptions.DEFAULT.withTrusted(List.of(certificates.certificate())))
                .connect();
        assertEchoed(recorder);
        assertThat(recorder.connection().tls().orElseThrow().verified()).isTrue();
    }

    @Test
    void theServersCloseIsToldAndPingsAreAnswered() throws Exception {
        URI uri = URI.create("ws://localhost:" + start() + "/");
        Recorder recorder = Options.to(uri).connect();
        recorder.connection().send(Outgoing.ping("rtt".getBytes(UTF_8)));
        Recorder.Event pong = recorder.await(Direction.RECEIVED, 1).get(0);
        assertThat(pong.opcode()).isEqualTo(Opcode.PONG);
        assertThat(pong.text()).isEqualTo("rtt");
        recorder.connection().send(Outgoing.text("close 3001 so long"));
        Closure closure = recorder.closure();
        assertThat(closure.first()).isEqualTo(Closer.SERVER);
        assertThat(closure.received()).contains(new CloseReason(3001, "so long"));
        assertThat(closure.clean()).isTrue();
    }
}
