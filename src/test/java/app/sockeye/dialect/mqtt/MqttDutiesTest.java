package app.sockeye.dialect.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.stream.RecordedDuties;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MqttDutiesTest {
    private static final String CONNECT_6_S = "100d00044d51545404020006000161";
    private static final String CONNECT_5_WITH_6_S = "100e00044d515454050200060000" + "0161";

    private final MqttDialect dialect = new MqttDialect();
    private final DialectReader reader = dialect.reader(new Opening("", Optional.empty(), List.of()));
    private final RecordedDuties channel = new RecordedDuties();
    private List<Duty> duties = dialect.duties(reader);

    private void packet(Direction direction, String hex) {
        SpokenMessage message = new SpokenMessage(
                0, direction, false, ByteSource.of(HexFormat.of().parseHex(hex)));
        reader.read(message, packet -> duties.forEach(duty -> duty.packet(direction, packet, channel)));
    }

    private void sent(String hex) {
        packet(Direction.SENT, hex);
    }

    private void received(String hex) {
        packet(Direction.RECEIVED, hex);
    }

    @Test
    void pingsAreSentWithinTheKeepAlive() {
        sent(CONNECT_6_S);
        channel.pass(10_000);
        assertThat(channel.sent()).isEmpty();
        received("20020000");
        channel.pass(4_000);
        assertThat(channel.sent()).containsExactly("14000 c000");
        sent("c000");
        channel.pass(2_000);
        assertThat(channel.sent()).hasSize(1);
        channel.pass(2_000);
        assertThat(channel.sent()).containsExactly("14000 c000", "18000 c000");
    }

    @Test
    void noPingIsSentWhileOthersAre() {
        sent(CONNECT_6_S);
        received("20020000");
        for (int i = 0; i < 20; i++) {
            sent("3003000161");
            channel.pass(1_000);
        }
        assertThat(channel.sent()).isEmpty();
    }

    @Test
    void theServersKeepAliveCounts() {
        sent(CONNECT_5_WITH_6_S);
        received("200600000313003c");
        channel.pass(40_000);
        assertThat(channel.sent()).containsExactly("40000 c000");
    }

    @Test
    void noPingIsSentAfterARefusalOrADisconnect() {
        sent(CONNECT_6_S);
        received("20020005");
        channel.pass(60_000);
        sent(CONNECT_6_S);
        received("20020000");
        sent("e000");
        channel.pass(60_000);
        assertThat(channel.sent()).isEmpty();
    }

    @Test
    void aConnectionUnderWayIsKeptAlive() {
        sent(CONNECT_6_S);
        received("20020000");
        RecordedDuties before = channel;
        duties = dialect.duties(reader);
        received("d000");
        before.pass(2_000);
        assertThat(before.sent()).contains("2000 c000");
    }

    @Test
    void receivedMessagesAreAcknowledged() {
        sent(CONNECT_6_S);
        received("20020000");
        received("3205000161" + "0102");
        received("3405000161" + "0a03");
        received("62020a03");
        received("3003000161");
        assertThat(channel.sent()).containsExactly("0 40020102", "0 50020a03", "0 70020a03");
    }

    @Test
    void ownMessagesAreReleased() {
        sent(CONNECT_5_WITH_6_S);
        received("2003000000");
        received("50020007");
        received("5003000897");
        received("70020007");
        assertThat(channel.sent()).containsExactly("0 62020007");
    }

    @Test
    void eachDutySaysWhatItDoes() {
        assertThat(duties).extracting(Duty::key).containsExactly("pingreq", "acknowledge", "pubrel");
        assertThat(duties)
                .allMatch(duty -> !duty.label().isBlank() && duty.consequence().endsWith("."));
    }
}
