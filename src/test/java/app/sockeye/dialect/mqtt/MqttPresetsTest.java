package app.sockeye.dialect.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MqttPresetsTest {
    private static final FilledForm CONNECT = new FilledForm("connect", Map.of());

    private final MqttDialect dialect = new MqttDialect();

    private List<String> advice(String url, List<String> subprotocols, FilledForm... opening) {
        return dialect.advice(new ConnectPlan(url, subprotocols, List.of(), List.of(opening)));
    }

    @Test
    void aPresetFillsPathSubprotocolAndOpening() throws FormException {
        ConnectPreset preset = dialect.presets().get(1);
        ConnectPlan plan = preset.plan()
                .of(new FilledForm(
                        preset.key(), Map.of("url", "localhost:9001", "user", "nora", "subscribe", "site/#")));
        assertThat(plan.url()).isEqualTo("ws://localhost:9001/mqtt");
        assertThat(plan.subprotocols()).containsExactly("mqtt");
        assertThat(plan.opening())
                .containsExactly(
                        new FilledForm("connect", Map.of("version", "3.1.1", "user", "nora")),
                        new FilledForm("subscribe", Map.of("topic", "site/#")));
        assertThat(dialect.advice(plan)).isEmpty();
        assertThat(catchThrowableOfType(
                                FormException.class, () -> preset.plan().of(new FilledForm(preset.key(), Map.of())))
                        .input())
                .isEqualTo("url");
    }

    @Test
    void theUsualMistakesAreTold() {
        assertThat(advice("ws://h:8080/mqtt?x=1", List.of(), CONNECT)).containsExactly(MqttTexts.NO_SUBPROTOCOL);
        assertThat(advice("ws://h:8080/mqtt", List.of("MQTTv5"), CONNECT))
                .containsExactly(MqttTexts.otherSubprotocol("mqttv5"));
        assertThat(advice("ws://h:1883/mqtt", List.of("mqtt"), CONNECT)).containsExactly(MqttTexts.TCP_PORT);
        assertThat(advice("ws://h:8083", List.of("mqtt"))).containsExactly(MqttTexts.NO_CONNECT);
        assertThat(advice("mqtt://h:1883", List.of())).containsExactly(MqttTexts.TCP_SCHEME);
        assertThat(advice("wss://h/chat", List.of("chat"))).isEmpty();
    }
}
