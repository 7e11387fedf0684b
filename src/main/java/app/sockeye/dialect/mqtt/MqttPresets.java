package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ready-made MQTT connections, and what is probably wrong with others. */
final class MqttPresets {
    static final String SUBPROTOCOL = "mqtt";

    private static final String OLD_SUBPROTOCOL = "mqttv3.1";
    private static final String URL = "url";
    private static final String SUBSCRIBE = "subscribe";
    private static final Pattern TCP_PORT = Pattern.compile("^\\w+://[^/?]*:(1883|8883)(?:[/?].*)?$");

    static final List<ConnectPreset> ALL =
            List.of(preset("mqtt5", "MQTT 5", "5"), preset("mqtt311", "MQTT 3.1.1", "3.1.1"));

    private MqttPresets() {}

    private static ConnectPreset preset(String key, String title, String version) {
        List<FormInput> inputs = List.of(
                FormInput.required(URL, "Server", InputKind.LINE, MqttTexts.SERVER_HELP)
                        .initially("ws://127.0.0.1:8080"),
                FormInput.of(MqttForms.CLIENT, "Client identifier", InputKind.LINE, MqttTexts.CLIENT_HELP),
                FormInput.of(MqttForms.USER, "User name", InputKind.LINE, ""),
                FormInput.of(MqttForms.PASSWORD, "Password", InputKind.SECRET, ""),
                FormInput.of(MqttForms.KEEP_ALIVE, "Keep alive", InputKind.NUMBER, MqttTexts.KEEP_ALIVE_HELP)
                        .initially("60"),
                FormInput.onOff(MqttForms.CLEAN, "Clean start", true, MqttTexts.CLEAN_START_MEANS),
                FormInput.of(SUBSCRIBE, "Subscribe to", InputKind.LINE, MqttTexts.SUBSCRIBE_HELP));
        return new ConnectPreset(key, title, MqttTexts.PRESET_HELP, inputs, told -> plan(told, version));
    }

    private static ConnectPlan plan(FilledForm told, String version) throws FormException {
        String url = told.value(URL).orElseThrow(() -> new FormException(URL, MqttTexts.NO_SERVER));
        Map<String, String> connect = new LinkedHashMap<>();
        connect.put(MqttForms.VERSION, version);
        for (String key :
                List.of(MqttForms.CLIENT, MqttForms.USER, MqttForms.PASSWORD, MqttForms.KEEP_ALIVE, MqttForms.CLEAN)) {
            told.value(key).ifPresent(value -> connect.put(key, value));
        }
        List<FilledForm> opening = new ArrayList<>();
        opening.add(new FilledForm(MqttType.CONNECT.type().key(), connect));
        Optional<String> filter = told.value(SUBSCRIBE);
        filter.ifPresent(
                topic -> opening.add(new FilledForm(MqttType.SUBSCRIBE.type().key(), Map.of(MqttForms.TOPIC, topic))));
        return new ConnectPlan(PlannedUrl.of(url).withPath("/mqtt").url(), List.of(SUBPROTOCOL), List.of(), opening);
    }

    /** What is probably wrong with a connection that seems to be meant for MQTT. */
    static List<String> advice(ConnectPlan plan) {
        List<String> advice = new ArrayList<>();
        String url = plan.url().toLowerCase(Locale.ROOT);
        List<String> offered = plan.subprotocols().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(SUBPROTOCOL))
                .toList();
        if (url.startsWith("mqtt://") || url.startsWith("mqtts://")) {
            advice.add(MqttTexts.TCP_SCHEME);
        }
        if (offered.isEmpty()) {
            if (url.matches("[^?#]*/mqtt/?([?#].*)?")) {
                advice.add(MqttTexts.NO_SUBPROTOCOL);
            }
            return advice;
        }
        if (!offered.contains(SUBPROTOCOL) && !offered.contains(OLD_SUBPROTOCOL)) {
            advice.add(MqttTexts.otherSubprotocol(offered.get(0)));
        }
        if (TCP_PORT.matcher(url).matches()) {
            advice.add(MqttTexts.TCP_PORT);
        }
        if (plan.opening().isEmpty()) {
            advice.add(MqttTexts.NO_CONNECT);
        }
        return advice;
    }
}
