package app.sockeye.dialect.nats;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.dialect.stream.LocalServer;
import app.sockeye.dialect.stream.RecordedDuties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NatsDialectTest {
    /** How many pings a server leaves unanswered: a machine may stall while one comes. */
    private static final int PATIENT = 20;

    private final NatsDialect dialect = new NatsDialect();
    private final SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "nats.txt");

    private List<Packet> packets() {
        List<Packet> packets = new ArrayList<>();
        DialectReader reader = dialect.reader(conversation.opening());
        conversation.messages().forEach(message -> reader.read(message, packets::add));
        return packets;
    }

    @Test
    void eachOperationIsToldAndPaired() {
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(NatsDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @Test
    void itIsRecognisedByTheServersInfo() {
        assertThat(dialect.recognise(conversation.opening())).isEqualTo(Confidence.CERTAIN);
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), List.of())))
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void whateverComesIsToldWithinBounds() {
        DialectTrials trials = new DialectTrials(dialect, conversation);
        trials.cutAndFlip();
        trials.random();
        trials.copies();
    }

    @Test
    void theReaderTellsTheServersVersion() {
        DialectReader reader = dialect.reader(conversation.opening());
        conversation.told(reader);
        assertThat(reader.title()).isEqualTo("NATS");
        assertThat(reader.facts()).containsExactly("server 2.9.10");
    }

    @Test
    void aMissingResponderAndErrorsAreFailures() {
        assertThat(packets())
                .filteredOn(packet -> packet.type().role() == PacketRole.ERROR)
                .extracting(packet ->
                        packet.field("status").or(() -> packet.field("error")).orElse(""))
                .containsExactly("503", "Permissions Violation for Publish to \"quay.9\"", "Stale Connection");
    }

    @Test
    void idleMessagesAreHeartbeats() {
        assertThat(packets())
                .filteredOn(packet -> packet.type().role() == PacketRole.HEARTBEAT)
                .extracting(
                        packet -> packet.type().label() + packet.field("status").orElse(""))
                .containsExactly("Ping", "Pong", "Ping", "Pong", "Msg100 Idle Heartbeat");
    }

    @Test
    void fieldsAndSentencesAreTold() {
        Packet request = packets().get(12);
        assertThat(request.field("topic")).contains("scale.weigh");
        assertThat(request.field("reply_to")).contains("_INBOX.k7.1");
        List<Packet> packets = packets();
        assertThat(packets.get(packets.size() - 1).content().detail().fields())
                .containsExactly(new PacketField(
                        "Error",
                        "Stale Connection",
                        "The client did not answer the server's PINGs; the connection is closed."));
    }

    @Test
    void pingsAreAnswered() {
        Duty pong = dialect.duties(dialect.reader(conversation.opening())).get(0);
        RecordedDuties channel = new RecordedDuties();
        DialectReader reader = dialect.reader(conversation.opening());
        conversation
                .messages()
                .forEach(message -> reader.read(message, packet -> pong.packet(message.direction(), packet, channel)));
        assertThat(channel.sent()).containsExactly("0 504f4e470d0a");
        assertThat(pong.key()).isEqualTo("pong");
        assertThat(pong.consequence()).endsWith(".");
    }

    @Test
    void aServersPingsAreAnsweredAndItsMessagesRead(@TempDir Path folder) throws Exception {
        try (LocalServer server = server(folder, PATIENT);
                SpokenSocket live = open(server, true)) {
            live.await("< Info | server 2.");
            send(live, "CONNECT {\"verbose\":true,\"headers\":true,\"no_responders\":true,\"name\":\"test\"}\r\n");
            live.await("> Connect | test");
            live.await("< OK");
            send(live, "SUB quay.* workers 1\r\nSUB _INBOX.> 2\r\nPUB quay.1 5\r\nhello\r\n");
            live.await("< Msg quay.1 | 5 B  hello");
            send(live, "PUB nobody _INBOX.7 0\r\n\r\n");
            live.await("< Msg _INBOX.7 | 503 No responders");
            live.await("< Ping", 3);
            live.await("> Pong", 3);
            send(live, "NONSENSE\r\n");
            live.await("< Error | Unknown Protocol Operation");
            live.awaitClosed();
        }
    }

    @Test
    void aClientThatDoesNotAnswerIsCutOff(@TempDir Path folder) throws Exception {
        try (LocalServer server = server(folder, 1);
                SpokenSocket live = open(server, false)) {
            send(live, "CONNECT {}\r\n");
            live.await("< Error | Stale Connection");
            live.awaitClosed();
        }
    }

    private static LocalServer server(Path folder, int unanswered) throws Exception {
        return LocalServer.start(
                folder,
                "/usr/sbin/nats-server",
                "nats-server",
                "-c",
                port -> "listen: \"127.0.0.1:-1\"\nping_interval: \"300ms\"\nping_max: " + unanswered + "\n"
                        + "websocket { listen: \"127.0.0.1:" + port + "\", no_tls: true }\n");
    }

    private SpokenSocket open(LocalServer server, boolean dutiful) throws Exception {
        return SpokenSocket.connect(
                dialect, new ConnectPlan(server.url("/"), List.of(), List.of(), List.of()), dutiful);
    }

    private static void send(SpokenSocket live, String operations) {
        live.send(MessagePayload.binary(operations.getBytes(StandardCharsets.UTF_8)));
    }
}
