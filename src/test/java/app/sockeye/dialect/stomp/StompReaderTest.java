package app.sockeye.dialect.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StompReaderTest {
    private static SpokenConversation conversation(String name) {
        return SpokenConversation.of(SpokenConversation.class, name + ".txt");
    }

    private static DialectTrials trials(String name) {
        return new DialectTrials(new StompDialect(), conversation(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stomp12", "stomp11", "stomp10"})
    void eachMessageIsToldAndPaired(String name) {
        SpokenConversation conversation = conversation(name);
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(StompDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stomp12", "stomp11", "stomp10"})
    void copiesTellTheSame(String name) {
        trials(name).copies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stomp12", "stomp11", "stomp10"})
    void nonsenseIsRead(String name) {
        trials(name).cutAndFlip();
        trials(name).random();
    }

    @Test
    void factsAreTold() {
        DialectReader reader = new StompDialect().reader(conversation("stomp12").opening());
        conversation("stomp12").told(reader);
        assertThat(reader.title()).isEqualTo("STOMP 1.2");
        assertThat(reader.facts()).containsExactly("Broker/1.0", "heartbeat 30 s");
        reader = new StompDialect().reader(conversation("stomp10").opening());
        conversation("stomp10").told(reader);
        assertThat(reader.title()).isEqualTo("STOMP 1.0");
        assertThat(reader.facts()).containsExactly("no heartbeat");
    }

    @Test
    void aLongFrameIsToldByItsHead() {
        DialectReader reader = new StompDialect().reader(conversation("stomp12").opening());
        for (String length : List.of("", "content-length:2000000\n")) {
            String head = "SEND\ndestination:/queue/a\n" + length + "\n";
            byte[] frame = (head + "x".repeat(2_000_000) + "\0").getBytes(StandardCharsets.UTF_8);
            List<String> told = new ArrayList<>();
            for (byte[] each : List.of(frame, "RECEIPT\nreceipt-id:1\n\n\0".getBytes(StandardCharsets.UTF_8))) {
                reader.read(
                        new SpokenMessage(0, Direction.SENT, true, ByteSource.of(each)),
                        packet -> told.add(SpokenConversation.line(packet)));
            }
            assertThat(told).hasSize(2);
            assertThat(told.get(0))
                    .startsWith("Send /queue/a | 2.0 MB text · xxx")
                    .hasSizeLessThan(700);
            assertThat(told.get(1)).startsWith("Receipt 1");
        }
    }

    @Test
    void eachHeaderIsExplainedByItsFrame() {
        assertThat(meaning("SEND\nreceipt:r\n\n\0", "receipt")).isEqualTo("Asks for a RECEIPT with this id.");
        assertThat(meaning("MESSAGE\nreceipt:r\n\n\0", "receipt")).startsWith("Taken over from the SEND frame");
        assertThat(meaning("ACK\nid:1\ntransaction:t\n\n\0", "transaction")).startsWith("Takes effect when");
        assertThat(meaning("CONNECT\nheart-beat:0,30000\n\n\0", "heart-beat"))
                .isEqualTo("Sends none and wants one every 30 s.");
        assertThat(field("CONNECT\npasscode:s3cret\n\n\0", "passcode").value()).isEqualTo("••••");
    }

    private static String meaning(String frame, String header) {
        return field(frame, header).meaning();
    }

    private static PacketField field(String frame, String header) {
        List<PacketField> fields = new ArrayList<>();
        new StompDialect()
                .reader(conversation("stomp12").opening())
                .read(
                        new SpokenMessage(
                                0, Direction.SENT, true, ByteSource.of(frame.getBytes(StandardCharsets.UTF_8))),
                        packet -> fields.addAll(packet.content().detail().fields()));
        return fields.stream()
                .filter(field -> field.name().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
