package app.sockeye.dialect.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.ManualDutyChannel;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.packet.Packet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscordDialectTest extends ConversationTests {
    private final DiscordDialect dialect = new DiscordDialect();
    private final SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "discord.txt");

    DiscordDialectTest() {
        super(new DiscordDialect(), "discord");
    }

    private List<Packet> packets(DialectReader reader) {
        List<Packet> packets = new ArrayList<>();
        conversation.messages().forEach(message -> reader.read(message, packets::add));
        return packets;
    }

    @Test
    void itIsRecognisedByItsHelloOrItsHost() {
        List<SpokenMessage> first = conversation.opening().first();
        assertThat(dialect.recognise(new Opening("ws://127.0.0.1/", Optional.empty(), first)))
                .isEqualTo(Confidence.CERTAIN);
        assertThat(dialect.recognise(new Opening("wss://gateway.discord.gg/?v=10", Optional.empty(), List.of())))
                .isEqualTo(Confidence.CERTAIN);
        assertThat(dialect.recognise(new Opening("wss://discord.gg.example/", Optional.empty(), List.of())))
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void fieldsAndFactsAreTold() {
        DialectReader reader = dialect.reader(conversation.opening());
        Packet message = packets(reader).get(5);
        assertThat(message.field("event")).contains("MESSAGE_CREATE");
        assertThat(message.field("id")).contains("2");
        assertThat(message.field("guild")).contains("7");
        assertThat(message.field("channel")).contains("71");
        assertThat(reader.facts()).containsExactly("heartbeat 41.25 s");
        assertThat(dialect.closeMeaning(4004)).contains("Authentication failed: the token in Identify is wrong.");
        assertThat(dialect.closeMeaning(1000)).isEmpty();
    }

    @Test
    void tokensAreNotTold() {
        for (Packet packet : packets(dialect.reader(conversation.opening()))) {
            assertThat(packet.content().line() + packet.content().detail()).doesNotContain("t0psecret");
            packet.content().detail().payloads().forEach(payload -> assertThat(new String(payload.bytes(), UTF_8))
                    .doesNotContain("t0psecret"));
        }
    }

    @Test
    void heartbeatsTellTheLastSequenceNumber() {
        DialectReader reader = dialect.reader(conversation.opening());
        Duty duty = dialect.duties(reader).get(0);
        ManualDutyChannel channel = new ManualDutyChannel();
        List<SpokenMessage> messages = conversation.messages();
        for (SpokenMessage message : messages.subList(0, 2)) {
            reader.read(message, packet -> duty.packet(message.direction(), packet, channel));
        }
        channel.pass(Duration.ofSeconds(42));
        assertThat(channel.sent()).containsExactly("{\"op\":1,\"d\":null}");
        for (SpokenMessage message : messages.subList(2, messages.size())) {
            reader.read(message, packet -> duty.packet(message.direction(), packet, channel));
        }
        assertThat(channel.sent()).containsExactly("{\"op\":1,\"d\":4}");
        channel.pass(Duration.ofSeconds(42));
        assertThat(channel.sent()).containsExactly("{\"op\":1,\"d\":4}");
    }
}
