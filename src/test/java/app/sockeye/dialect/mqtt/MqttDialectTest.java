package app.sockeye.dialect.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttDialectTest {
    private final MqttDialect dialect = new MqttDialect();

    private static SpokenConversation conversation(String name) {
        return SpokenConversation.of(SpokenConversation.class, name);
    }

    private static List<Packet> packets(SpokenConversation conversation) {
        List<Packet> packets = new ArrayList<>();
        DialectReader reader = new MqttDialect().reader(conversation.opening());
        conversation.messages().forEach(message -> reader.read(message, packets::add));
        return packets;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt31.txt", "mqtt311.txt", "mqtt5.txt"})
    void eachPacketIsToldAndPaired(String name) {
        SpokenConversation conversation = conversation(name);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(MqttDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt31.txt", "mqtt311.txt", "mqtt5.txt"})
    void whateverComesIsToldWithinBounds(String name) {
        DialectTrials trials = new DialectTrials(dialect, conversation(name));
        trials.cutAndFlip();
        trials.random();
        trials.copies();
    }

    @Test
    void packetsAreReadHoweverTheyAreCutIntoMessages() {
        SpokenConversation conversation = conversation("mqtt5.txt");
        List<String> wanted = new ArrayList<>();
        List<String> told = new ArrayList<>();
        DialectReader whole = dialect.reader(conversation.opening());
        DialectReader cut = dialect.reader(conversation.opening());
        for (SpokenMessage message : conversation.messages()) {
            whole.read(message, packet -> wanted.add(SpokenConversation.line(packet)));
            for (byte each : message.bytes()) {
                ByteSource one = ByteSource.of(new byte[] {each});
                cut.read(
                        new SpokenMessage(message.number(), message.direction(), false, one),
                        packet -> told.add(SpokenConversation.line(packet)));
            }
        }
        assertThat(told).isEqualTo(wanted);
    }

    @Test
    void itIsRecognisedByAConnectThatIsCutIntoMessages() {
        byte[][] begin = {{0x10}, {0x10}, {0, 4}};
        List<SpokenMessage> first = new ArrayList<>();
        for (byte[] bytes : begin) {
            first.add(new SpokenMessage(first.size(), Direction.SENT, false, ByteSource.of(bytes)));
        }
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), first)))
                .isEqualTo(Confidence.POSSIBLE);
        assertThat(dialect.recognise(new Opening("ws://h/mqtt", Optional.empty(), first)))
                .isEqualTo(Confidence.LIKELY);
        assertThat(dialect.recognise(new Opening("ws://h/mqtt", Optional.empty(), List.of())))
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void theReaderTellsWhatWasNegotiated() {
        SpokenConversation conversation = conversation("mqtt5.txt");
        DialectReader reader = dialect.reader(conversation.opening());
        assertThat(reader.title()).isEqualTo("MQTT");
        conversation.told(reader);
        assertThat(reader.title()).isEqualTo("MQTT 5");
        assertThat(reader.facts()).containsExactly("auto-93", "keep alive 20 s");
    }

    @Test
    void aPacketKnowsTheMessageInWhichItBegan() {
        assertThat(packets(conversation("mqtt311.txt")))
                .extracting(Packet::began)
                .startsWith(0L, 7L, 8L);
    }

    @Test
    void failuresAreErrors() {
        assertThat(packets(conversation("mqtt5.txt")))
                .filteredOn(packet -> packet.type().role() == PacketRole.ERROR)
                .extracting(packet ->
                        packet.type().key() + " " + packet.field("reason").orElse(""))
                .containsExactly(
                        "suback Not authorized",
                        "puback Quota exceeded",
                        "pubcomp Packet identifier not found",
                        "pubrec Packet identifier in use",
                        "disconnect Keep alive timeout");
    }

    @Test
    void fieldsAreKnownToQueries() {
        Packet publish = packets(conversation("mqtt5.txt")).get(6);
        assertThat(publish.field("op")).contains("publish");
        assertThat(publish.field("topic")).contains("gate/7/count");
        assertThat(publish.field("id")).contains("2");
        assertThat(publish.field("qos")).contains("1");
        assertThat(publish.field("retain")).contains("false");
        assertThat(publish.field("response_topic")).contains("reply/93");
        assertThat(publish.field("content_type")).contains("application/json");
    }

    @Test
    void thePartsOfAPacketCoverAllOfItsBits() {
        for (String name : List.of("mqtt31.txt", "mqtt311.txt", "mqtt5.txt")) {
            for (Packet packet : packets(conversation(name))) {
                long at = 0;
                for (WirePart part : packet.content().detail().wire()) {
                    assertThat(part.firstBit())
                            .as(SpokenConversation.line(packet) + " " + part)
                            .isEqualTo(at);
                    at += part.bits();
                }
                assertThat(at % 8).isZero();
            }
        }
    }

    @Test
    void registryValuesHaveASentence() {
        Packet connack = packets(conversation("mqtt5.txt")).get(3);
        List<PacketField> properties =
                connack.content().detail().fields().get(2).children();
        assertThat(properties)
                .contains(
                        new PacketField("Session expiry interval", "4294967295", "The session does not expire."),
                        new PacketField("Maximum QoS", "1", "The server accepts messages up to QoS 1."));
    }

    @Test
    void passwordsAreNotTold() {
        byte[] connect = connectWithPassword("correct horse");
        List<Packet> packets = new ArrayList<>();
        dialect.reader(new Opening("", Optional.empty(), List.of()))
                .read(new SpokenMessage(0, Direction.SENT, false, ByteSource.of(connect)), packets::add);
        PacketDetail detail = packets.get(0).content().detail();
        assertThat(detail.toString() + packets.get(0).content().line()).doesNotContain("horse");
        assertThat(detail.fields()).contains(new PacketField("Password", "••••", "13 B"));
    }

    @Test
    void onlyTheBeginningOfALongPayloadIsKept() {
        byte[] message = new byte[3 << 20];
        message[0] = 0x30;
        int remaining = message.length - 5;
        for (int i = 0; i < 4; i++) {
            message[1 + i] = (byte) (remaining >> 7 * i & 0x7F | (i < 3 ? 0x80 : 0));
        }
        message[6] = 3;
        System.arraycopy("big".getBytes(StandardCharsets.US_ASCII), 0, message, 7, 3);
        List<Packet> packets = new ArrayList<>();
        dialect.reader(new Opening("", Optional.empty(), List.of()))
                .read(new SpokenMessage(0, Direction.SENT, false, ByteSource.of(message)), packets::add);
        assertThat(packets).hasSize(1);
        assertThat(SpokenConversation.line(packets.get(0))).startsWith("Publish big | QoS 0 · 3.1 MB");
        assertThat(packets.get(0).content().detail().payloads().get(0).bytes()).hasSizeLessThan(1 << 17);
    }

    private static byte[] connectWithPassword(String password) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        byte[] head = {0x10, 0, 0, 4, 'M', 'Q', 'T', 'T', 4, (byte) 0xC2, 0, 9, 0, 1, 'c', 0, 1, 'u', 0, 0};
        byte[] all = Arrays.copyOf(head, head.length + secret.length);
        all[1] = (byte) (all.length - 2);
        all[head.length - 1] = (byte) secret.length;
        System.arraycopy(secret, 0, all, head.length, secret.length);
        return all;
    }
}
