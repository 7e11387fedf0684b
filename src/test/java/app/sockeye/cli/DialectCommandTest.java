package app.sockeye.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.dialect.stream.LocalServer;
import app.sockeye.message.FormMessage;
import app.sockeye.session.ClientSession;
import app.sockeye.session.OpeningMessages;
import app.sockeye.session.SessionPlan;
import app.sockeye.session.reconnect.ReconnectOptions;
import app.sockeye.transcript.Transcript;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line speaks MQTT with Debian's mosquitto. */
@Timeout(60)
class DialectCommandTest {
    private static LocalServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws Exception {
        server = LocalServer.start(
                folder,
                "/usr/sbin/mosquitto",
                "mosquitto",
                "-c",
                // It does not start without a listener that is not for WebSocket.
                port -> "listener " + port + " 127.0.0.1\nprotocol websockets\nlistener 0 " + folder.resolve("mqtt")
                        + "\nallow_anonymous true\nuser root\npersistence false\n");
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    private static CommandLineTester run(String command, String... options) {
        return CommandLineTester.run(
                "",
                Stream.concat(Stream.of(command, server.url("/mqtt"), "--subprotocol", "mqtt"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static List<String> packets(CommandLineTester run) throws IOException {
        return run.lines().stream()
                .flatMap(line -> StreamSupport.stream(line.path("packets").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void packetsAreSentByTheirFormsAndTold() throws IOException {
        CommandLineTester run = run(
                "send",
                "--dialect",
                "mqtt",
                "--form",
                "connect",
                "--set",
                "version=3.1.1",
                "--set",
                "client=cli",
                "--form",
                "subscribe",
                "--set",
                "topic=a/#",
                "--form",
                "publish",
                "--set",
                "topic=a/${counter}",
                "--set",
                "payload=hello",
                "--wait",
                "topic:a/1");

        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        assertThat(packets(run))
                .anyMatch(line -> line.startsWith("Publish a/1"))
                .anyMatch(line -> line.startsWith("Suback"));
    }

    @Test
    void dutiesKeepTheConnectionUnlessTheyAreLeftOut() throws IOException {
        String[] open = {"--form", "connect", "--set", "version=3.1.1", "--set", "keep-alive=2", "--set", "client=x"};
        String[] wait = {"--dialect", "mqtt", "--wait", "kind:note", "--timeout", "4s"};
        String[] all = Stream.concat(Stream.of(wait), Stream.of(open)).toArray(String[]::new);

        CommandLineTester kept = run("send", all);
        assertThat(packets(kept)).anyMatch(line -> line.startsWith("Pingresp"));
        assertThat(kept.lines()).anyMatch(line -> line.path("flags").toString().contains("automatic"));

        CommandLineTester left = run(
                "send",
                Stream.concat(Stream.of(all), Stream.of("--leave-out", "pingreq"))
                        .toArray(String[]::new));
        assertThat(packets(left)).noneMatch(line -> line.startsWith("Pingre"));
    }

    @Test
    void whatIsWrongWithAFormIsToldBeforeConnecting() {
        assertThat(run("send", "--dialect", "nothing", "--form", "connect").err)
                .contains("There is no dialect nothing");
        assertThat(CommandLineTester.run("", "send", server.url("/"), "--form", "connect").err)
                .contains("Say with --dialect whose connect it is:");
        assertThat(run("send", "--form", "publish", "--set", "retain=yes").err)
                .contains("--set retain takes one of: true, false.");
        assertThat(run("send", "--form", "nothing").err).contains("There is no form nothing", "mqtt publish");
        assertThat(run("send", "--dialect", "mqtt", "--form", "publish", "--set", "nothing=1").err)
                .contains("the inputs of publish are topic");
        CommandLineTester blank = run("send", "--dialect", "mqtt", "--form", "publish");
        assertThat(blank.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertThat(run("send", "--dialect", "mqtt", "--set", "a=b").err).contains("--form or --event");
    }

    @Test
    void theSubprotocolTellsWhoseFormItIs() throws IOException {
        CommandLineTester run = run("send", "--form", "connect", "--set", "client=y", "--wait", "op:connack");

        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
    }

    @Test
    void theAddressTellsWhoseEventItIs() {
        String[] event = {"--event", "price", "--set", "ack=1"};
        String url = server.url("/socket.io/?EIO=4&transport=websocket");

        assertThat(CommandLineTester.run(
                                "",
                                Stream.concat(Stream.of("send", url), Stream.of(event))
                                        .toArray(String[]::new))
                        .err)
                .contains("--set ack takes one of: true, false.");
    }

    @Test
    void searchAndExportTellPackets() throws Exception {
        try (ClientSession session = new ClientSession(new Connector(), Transcript.create(folder.resolve("session")))) {
            session.connect(
                    ConnectOptions.builder(URI.create(server.url("/mqtt")))
                            .request(RequestOptions.DEFAULT.withSubprotocols(List.of("mqtt")))
                            .build(),
                    new SessionPlan(
                            ReconnectOptions.OFF,
                            new OpeningMessages(List.of(
                                    new FormMessage("mqtt", "connect", Map.of("version", "5", "client", "e")),
                                    new FormMessage("mqtt", "subscribe", Map.of("topic", "e/#"))))));
            while (session.counters().messagesReceived() < 2) {
                session.transcript().awaitBeyond(session.transcript().count(), Duration.ofMillis(20));
            }
        }
        Path recorded = folder.resolve("session");

        CommandLineTester found = CommandLineTester.run("", "grep", "topic:e/#", recorded.toString());
        CommandLineTester exported = CommandLineTester.run(
                "",
                "export",
                recorded.toString(),
                "--format",
                "text",
                "--out",
                folder.resolve("e.txt").toString());

        assertThat(packets(found)).singleElement().asString().startsWith("Subscribe e/#");
        assertThat(exported.status).isZero();
        assertThat(Files.readString(folder.resolve("e.txt"))).contains("Packet: Subscribe e/#", "Packet: Connack");
    }
}
