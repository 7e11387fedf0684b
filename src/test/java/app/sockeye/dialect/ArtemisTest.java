package app.sockeye.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.amqp.AmqpDialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.mqtt.MqttDialect;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.stomp.StompDialect;
import app.sockeye.protocol.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STOMP, MQTT and AMQP with ActiveMQ Artemis, which sends binary messages in all of them. */
class ArtemisTest {
    /** Where the conversation of AMQP goes on after the sign-in, among the messages that were sent. */
    private static final int AFTER_SIGN_IN = 4;

    private static JavaServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = JavaServer.start("Artemis");
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static SpokenSocket connect(Dialect dialect, String presetKey, boolean dutiful, Map<String, String> inputs)
            throws Exception {
        ConnectPreset preset = dialect.presets().stream()
                .filter(each -> each.key().equals(presetKey))
                .findFirst()
                .orElseThrow();
        Map<String, String> told = new HashMap<>(inputs);
        told.put("url", "ws://127.0.0.1:" + server.port());
        return SpokenSocket.connect(dialect, preset.plan().of(new FilledForm(presetKey, told)), dutiful);
    }

    private static SpokenSocket stomp(String heartBeat, boolean dutiful) throws Exception {
        return connect(new StompDialect(), "stomp", dutiful, Map.of("heart-beat", heartBeat));
    }

    private static SpokenSocket mqtt(String preset, String keepAlive, boolean dutiful) throws Exception {
        return connect(
                new MqttDialect(),
                preset,
                dutiful,
                Map.of("client", preset + dutiful, "keep-alive", keepAlive, "subscribe", preset + "/#"));
    }

    private static SpokenSocket amqp(boolean dutiful) throws Exception {
        ConnectPlan plan =
                new ConnectPlan("ws://127.0.0.1:" + server.port() + "/", List.of("amqp"), List.of(), List.of());
        SpokenSocket socket = SpokenSocket.connect(new AmqpDialect(), plan, dutiful);
        SpokenConversation.of(SpokenConversation.class, "amqp10.txt").messages().stream()
                .filter(message -> message.direction() == Direction.SENT && !message.text())
                .skip(AFTER_SIGN_IN)
                .limit(6)
                .forEach(message -> socket.send(MessagePayload.binary(message.bytes())));
        return socket;
    }

    @Test
    void stompIsSpoken() throws Exception {
        try (SpokenSocket socket = stomp("0,0", true)) {
            assertThat(socket.await("< Connected")).startsWith("< Connected STOMP 1.2 | ActiveMQ-Artemis/");
            socket.send(new FilledForm(
                    "subscribe", Map.of("destination", "orders", "ack", "client-individual", "receipt", "true")));
            socket.await("< Receipt receipt-0 ~ answer s receipt receipt-0");
            socket.send(
                    new FilledForm("send", Map.of("destination", "orders", "body", "hex:00ff01", "receipt", "true")));
            socket.await("< Receipt receipt-1");
            assertThat(socket.await("< Message"))
                    .startsWith("< Message orders | 3 B bytes · 00 ff 01 ~ request r ack ");
            Packet message = socket.received().stream()
                    .filter(packet -> packet.subject().equals("orders"))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> ack = new HashMap<>(new StompDialect()
                    .replies(Direction.RECEIVED, message)
                    .get(0)
                    .form()
                    .values());
            ack.put("receipt", "true");
            socket.send(new FilledForm("ack", ack));
            socket.await("< Receipt receipt-2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt5", "mqtt311"})
    void mqttIsSpoken(String preset) throws Exception {
        try (SpokenSocket socket = mqtt(preset, "60", true)) {
            socket.await("< Connack | ");
            socket.await("< Suback | #1 · Granted QoS 0");
            socket.send(new FilledForm("subscribe", Map.of("topic", preset + "/+/two", "qos", "2")));
            socket.await("< Suback | #2 · Granted QoS 2");
            socket.send(new FilledForm(
                    "publish", Map.of("topic", preset + "/a/two", "payload", "hello", "qos", "2", "retain", "true")));
            socket.await("> Pubrel | #3");
            socket.await("< Publish " + preset + "/a/two | QoS 2 #");
            socket.await("> Pubcomp | #");
            socket.send(new FilledForm("publish", Map.of("topic", preset + "/b/two", "payload", "1", "qos", "1")));
            socket.await("< Puback | #");
            socket.send(new FilledForm("unsubscribe", Map.of("topic", preset + "/#")));
            socket.await("< Unsuback | #");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void amqpIsRead() throws Exception {
        try (SpokenSocket socket = amqp(true)) {
            socket.await("< Header | AMQP 1.0.0 ~ answer s header 0");
            socket.await("< Open ");
            socket.await("< Begin | channel 0 ~ answer s begin 0/3");
            socket.await("< Attach sales/today | receives · link sales ~ answer s attach 0/3 sales");
            socket.await("< Flow sales/today | credit ");
            socket.await("< Disposition | #0 · accepted · settled ~ answer s delivery 0/3 0");
            socket.await("< Disposition | #2 · accepted · settled ~ answer s delivery 0/3 2");
        }
    }

    @Test
    void connectionsLiveByTheirDuties() throws Exception {
        try (SpokenSocket beating = stomp("1500,0", true);
                SpokenSocket pinging = mqtt("mqtt311", "3", true);
                SpokenSocket idling = amqp(true);
                SpokenSocket silentStomp = stomp("500,0", false);
                SpokenSocket silentMqtt = mqtt("mqtt311", "1", false);
                SpokenSocket silentAmqp = amqp(false)) {
            silentStomp.await("< Error AMQ229014");
            silentMqtt.awaitClosed();
            silentAmqp.awaitClosed();
            pinging.await("< Pingresp", 2);
            idling.await("> Heartbeat", 2);
            beating.await("> Heart-beat", 2);
            beating.send(new FilledForm("subscribe", Map.of("destination", "orders", "receipt", "true")));
            beating.await("< Receipt receipt-0");
        }
    }
}
