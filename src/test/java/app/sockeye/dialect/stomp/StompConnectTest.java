package app.sockeye.dialect.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.ManualDutyChannel;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StompConnectTest {
    private final StompDialect dialect = new StompDialect();
    private final ManualDutyChannel channel = new ManualDutyChannel();
    private final DialectReader reader = dialect.reader(new Opening("ws://h/ws", Optional.empty(), List.of()));
    private final List<Duty> duties = dialect.duties(reader);

    private void read(Direction direction, String text) {
        ByteSource bytes = ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
        reader.read(
                new SpokenMessage(0, direction, true, bytes),
                packet -> duties.forEach(duty -> duty.packet(direction, packet, channel)));
    }

    @Test
    void heartBeatsAreSentAsOftenAsBothAgreed() {
        read(Direction.SENT, "CONNECT\naccept-version:1.2\nheart-beat:300,0\n\n\0");
        channel.pass(Duration.ofHours(1));
        assertThat(channel.sent()).isEmpty();
        read(Direction.RECEIVED, "CONNECTED\nversion:1.2\nheart-beat:0,500\n\n\0");
        channel.pass(Duration.ofMillis(1499));
        assertThat(channel.sent()).containsExactly("\n", "\n");
        read(Direction.SENT, "DISCONNECT\n\n\0");
        channel.pass(Duration.ofHours(1));
        assertThat(channel.sent()).isEmpty();
    }

    @Test
    void noHeartBeatIsSentWhereOneSideWantsNone() {
        read(Direction.SENT, "CONNECT\naccept-version:1.2\nheart-beat:300,0\n\n\0");
        read(Direction.RECEIVED, "CONNECTED\nversion:1.2\nheart-beat:500,0\n\n\0");
        channel.pass(Duration.ofHours(1));
        assertThat(channel.sent()).isEmpty();
        assertThat(duties)
                .allMatch(duty -> !duty.label().isBlank() && duty.consequence().endsWith("."));
    }

    @Test
    void thePresetOffersAllVersionsAndConnects() throws FormException {
        ConnectPlan plan = dialect.presets()
                .get(0)
                .plan()
                .of(new FilledForm("stomp", Map.of("url", "ws://h:1", "path", "/ws", "login", "ann", "passcode", "x")));
        assertThat(plan.url()).isEqualTo("ws://h:1/ws");
        assertThat(plan.subprotocols()).containsExactly("v12.stomp", "v11.stomp", "v10.stomp");
        assertThat(plan.opening().get(0).values())
                .containsEntry("login", "ann")
                .containsEntry("heart-beat", "10000,10000");
        assertThat(dialect.advice(plan)).isEmpty();
    }

    @Test
    void usualMistakesAreTold() {
        FilledForm connect = new FilledForm("connect", Map.of());
        assertThat(advice(List.of("stomp"), List.of(connect)))
                .containsExactly(
                        "The subprotocols of STOMP are v12.stomp, v11.stomp and v10.stomp: offer one of these.");
        assertThat(advice(List.of("v12.stomp"), List.of()))
                .containsExactly("Send a connect frame on opening: the server answers nothing before it.");
        assertThat(advice(List.of("v12.stomp"), List.of(connect, connect)))
                .anyMatch(sentence -> sentence.startsWith("Send nothing but the connect frame"));
        assertThat(advice(List.of("mqtt"), List.of())).isEmpty();
    }

    private List<String> advice(List<String> subprotocols, List<FilledForm> opening) {
        return dialect.advice(new ConnectPlan("ws://h/ws", subprotocols, List.of(), opening));
    }
}
