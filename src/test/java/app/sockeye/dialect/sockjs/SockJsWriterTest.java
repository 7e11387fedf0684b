package app.sockeye.dialect.sockjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.ManualDutyChannel;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SockJsWriterTest {
    private final Dialect dialect = Dialects.of("sockjs").orElseThrow();
    private final DialectReader reader = dialect.reader(new Opening("", Optional.empty(), List.of()));
    private final DialectWriter writer = dialect.writer(reader).orElseThrow();
    private final List<Duty> duties = dialect.duties(reader);
    private final ManualDutyChannel channel = new ManualDutyChannel();
    private final List<String> told = new ArrayList<>();

    private void read(Direction direction, byte[] bytes) {
        reader.read(new SpokenMessage(0, direction, true, ByteSource.of(bytes)), packet -> {
            told.add(SpokenConversation.line(packet));
            writer.seen(direction, packet);
            duties.forEach(duty -> duty.packet(direction, packet, channel));
        });
    }

    private String send(String form, Map<String, String> values) throws FormException {
        MessagePayload message = writer.encode(new FilledForm(form, values)).get(0);
        told.clear();
        read(Direction.SENT, message.bytes());
        return String.join("\n", told);
    }

    @Test
    void formsOfTheDialectWithinAreWrapped() throws FormException {
        assertThat(send("text", Map.of("content", "a \"b\"\n"))).isEqualTo("Message | a \"b\" ");
        assertThat(send("connect", Map.of("heart-beat", "300,0")))
                .isEqualTo("Connect | versions 1.2,1.1,1.0 · heartbeat 300 ms, off ~ request s connect");
        String connected = "a[\"CONNECTED\\nversion:1.0\\nheart-beat:0,300\\n\\n\\u0000\"]";
        read(Direction.RECEIVED, connected.getBytes(StandardCharsets.UTF_8));
        assertThat(send("ack", Map.of("id", "7"))).isEqualTo("Ack 7 ~ answer r ack 7");
        assertThat(writer.copy()
                        .encode(new FilledForm("ack", Map.of("id", "7")))
                        .get(0)
                        .bytes())
                .isEqualTo("[\"ACK\\nmessage-id:7\\n\\n\\u0000\"]".getBytes(StandardCharsets.UTF_8));

        channel.pass(Duration.ofMillis(300));
        assertThat(channel.sent()).containsExactly("[\"\\n\"]");
    }

    @Test
    void onlyTextIsCarried() {
        assertThatThrownBy(() -> writer.encode(new FilledForm("send", Map.of("destination", "/a", "body", "hex:ff"))))
                .hasMessage("SockJS carries text only.");
        assertThatThrownBy(() -> writer.encode(new FilledForm("nothing", Map.of())))
                .isInstanceOf(FormException.class);
    }

    @Test
    void presetsConnectWithASessionOfTheirOwn() throws FormException {
        assertThat(dialect.presets()).extracting(ConnectPreset::key).contains("sockjs", "sockjs-stomp");
        ConnectPreset preset = dialect.presets().stream()
                .filter(each -> each.key().equals("sockjs-stomp"))
                .findFirst()
                .orElseThrow();
        assertThat(preset.inputs())
                .extracting(input -> input.key())
                .contains("prefix", "login")
                .doesNotContain("path");
        ConnectPlan plan = preset.plan().of(new FilledForm("x", Map.of("url", "http://h:8080", "prefix", "/ws/")));
        assertThat(plan.url()).isEqualTo("ws://h:8080/ws/${random:100..999}/${uuid}/websocket");
        assertThat(plan.opening()).extracting(FilledForm::form).containsExactly("connect");
        assertThat(plan.subprotocols()).isEmpty();
        assertThatThrownBy(() -> preset.plan().of(new FilledForm("x", Map.of("url", "ws://h"))))
                .isInstanceOf(FormException.class);
    }

    @Test
    void usualMistakesAreTold() {
        assertThat(advice("ws://h/echo/info")).anyMatch(sentence -> sentence.startsWith("Connect to /prefix/000/"));
        assertThat(advice("ws://h/echo/123/x/xhr")).hasSize(1);
        assertThat(advice("ws://h/echo/123/x/websocket", "v12.stomp")).hasSize(1);
        assertThat(advice("ws://h/echo/123/x/websocket")).isEmpty();
    }

    private List<String> advice(String url, String... subprotocols) {
        return dialect.advice(new ConnectPlan(url, List.of(subprotocols), List.of(), List.of()));
    }
}
