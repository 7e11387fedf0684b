package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.stream.LocalServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MQTT with Debian's mosquitto. */
class MosquittoTest {
    private static LocalServer server;

    private final MqttDialect dialect = new MqttDialect();

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

    private SpokenSocket connect(String presetKey, String keepAlive, boolean dutiful) throws Exception {
        ConnectPreset preset = dialect.presets().stream()
                .filter(each -> each.key().equals(presetKey))
                .findFirst()
                .orElseThrow();
        ConnectPlan plan = preset.plan()
                .of(new FilledForm(
                        presetKey,
                        Map.of(
                                "url",
                                server.url(""),
                                "client",
                                "test-" + presetKey,
                                "keep-alive",
                                keepAlive,
                                "subscribe",
                                presetKey + "/#")));
        return SpokenSocket.connect(dialect, plan, dutiful);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt5", "mqtt311"})
    void aWholeConversationIsSpokenFromForms(String preset) throws Exception {
        try (SpokenSocket live = connect(preset, "60", true)) {
            live.await("< Connack | ");
            live.await("< Suback | #1 · Granted QoS 0");
            live.send(new FilledForm("subscribe", Map.of("topic", preset + "/+/two", "qos", "2")));
            live.await("< Suback | #2 · Granted QoS 2");
            live.send(new FilledForm(
                    "publish", Map.of("topic", preset + "/a/two", "payload", "hello", "qos", "2", "retain", "true")));
            live.await("> Pubrel | #3");
            live.await("< Publish " + preset + "/a/two | QoS 2 #1");
            live.await("> Pubcomp | #1");
            live.send(new FilledForm("publish", Map.of("topic", preset + "/b/two", "payload", "1", "qos", "1")));
            live.await("< Puback | #");
            live.send(new FilledForm("unsubscribe", Map.of("topic", preset + "/#")));
            live.await("< Unsuback | #");
            live.send(new FilledForm("pingreq", Map.of()));
            live.await("< Pingresp");
            live.send(new FilledForm("disconnect", Map.of()));
            // It is the client that closes now (MQTT 3.1.1, 3.14.4); mosquitto may leave it to us.
            live.await("> Disconnect");
        }
    }

    @Test
    void topicAliasesAndPropertiesAreAccepted() throws Exception {
        try (SpokenSocket live = connect("mqtt5", "60", true)) {
            live.await("< Suback");
            live.send(new FilledForm(
                    "publish",
                    Map.of(
                            "topic",
                            "mqtt5/alias",
                            "topic-alias",
                            "1",
                            "payload",
                            "{}",
                            "content-type",
                            "application/json",
                            "response-topic",
                            "mqtt5/answers",
                            "correlation-data",
                            "hex:0102",
                            "user-property.0.name",
                            "site",
                            "user-property.0.value",
                            "north")));
            live.send(new FilledForm("publish", Map.of("topic-alias", "1", "payload", "again")));
            live.await("> Publish mqtt5/alias | QoS 0 · alias 1 · 5 B  again");
            live.await("< Publish mqtt5/alias | QoS 0 · 5 B  again");
        }
    }

    @Test
    void pingsKeepTheConnectionAlive() throws Exception {
        try (SpokenSocket live = connect("mqtt311", "3", true)) {
            live.await("< Pingresp", 3);
        }
    }

    @Test
    void aSilentClientIsCutOff() throws Exception {
        try (SpokenSocket live = connect("mqtt311", "1", false)) {
            live.await("< Suback");
            live.awaitClosed();
        }
    }
}
