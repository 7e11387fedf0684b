package app.sockeye.dialect.bayeux;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.ManualDutyChannel;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BayeuxDialectTest extends ConversationTests {
    BayeuxDialectTest() {
        super(new BayeuxDialect(), "bayeux");
    }

    @Test
    void itHasNoForms() {
        BayeuxDialect dialect = new BayeuxDialect();
        DialectReader reader = dialect.reader(
                SpokenConversation.of(SpokenConversation.class, "bayeux.txt").opening());
        assertThat(reader.title()).isEqualTo("Bayeux");
        assertThat(dialect.forms()).isEmpty();
    }

    /** What the duty sends while a conversation goes on, each line as it is sent or received, in time. */
    private static List<String> sent(String... lines) {
        BayeuxDialect dialect = new BayeuxDialect();
        DialectReader reader = dialect.reader(new Opening("ws://h/", Optional.empty(), List.of()));
        Duty duty = dialect.duties(reader).get(0);
        ManualDutyChannel channel = new ManualDutyChannel();
        for (String line : lines) {
            Direction direction = line.startsWith(">") ? Direction.SENT : Direction.RECEIVED;
            byte[] bytes = line.substring(2).getBytes(StandardCharsets.UTF_8);
            reader.read(
                    new SpokenMessage(0, direction, true, ByteSource.of(bytes)),
                    packet -> duty.packet(direction, packet, channel));
        }
        channel.pass(Duration.ofMillis(100));
        return channel.sent();
    }

    @Test
    void theNextConnectIsSentAfterEachAnswer() {
        assertThat(sent(
                        "> [{\"channel\":\"/meta/connect\",\"clientId\":\"k9\",\"id\":\"7\"}]",
                        "< [{\"channel\":\"/meta/connect\",\"successful\":true,\"clientId\":\"k9\",\"id\":\"7\"}]"))
                .containsExactly("[{\"channel\":\"/meta/connect\",\"clientId\":\"k9\","
                        + "\"connectionType\":\"websocket\",\"id\":\"8\"}]");
    }

    @Test
    void noConnectIsSentWhereOneWaitsOrTheServerAdvisesOtherwise() {
        String answer = "< [{\"channel\":\"/meta/connect\",\"successful\":true,\"clientId\":\"k9\",\"id\":\"7\"%s}]";
        String plain = answer.replace("%s", "");
        assertThat(sent(plain, "> [{\"channel\":\"/meta/connect\",\"clientId\":\"k9\",\"id\":\"8\"}]"))
                .isEmpty();
        assertThat(sent(plain, "> [{\"channel\":\"/meta/disconnect\",\"clientId\":\"k9\",\"id\":\"8\"}]"))
                .isEmpty();
        assertThat(sent(answer.replace("%s", ",\"advice\":{\"reconnect\":\"none\"}")))
                .isEmpty();
        assertThat(sent(answer.replace("%s", ",\"advice\":{\"interval\":5000}")))
                .isEmpty();
        assertThat(sent(plain.replace("true", "false"))).isEmpty();
        assertThat(sent("< [{\"channel\":\"/meta/handshake\",\"successful\":true,\"clientId\":\"k9\"}]"))
                .isEmpty();
    }
}
