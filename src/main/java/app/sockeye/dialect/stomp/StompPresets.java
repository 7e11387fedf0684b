package app.sockeye.dialect.stomp;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ready-made ways to connect. */
final class StompPresets {
    private static final String PATH = "path";

    /** The inputs of a sign-in, with their first values. */
    static final List<FormInput> SIGN_IN =
            List.of(StompForms.IN_HOST, StompForms.IN_LOGIN, StompForms.IN_PASSCODE, StompForms.IN_HEART_BEAT);

    /** All of them. */
    static final List<ConnectPreset> ALL = List.of(new ConnectPreset(
            "stomp",
            "STOMP",
            "Versions 1.2, 1.1 and 1.0, with a connect frame",
            List.of(
                    FormInput.required("url", "Server", InputKind.LINE, "Such as ws://127.0.0.1:15674"),
                    FormInput.of(PATH, "Path", InputKind.LINE, "RabbitMQ's is /ws")
                            .initially("/ws"),
                    StompForms.IN_HOST,
                    StompForms.IN_LOGIN,
                    StompForms.IN_PASSCODE,
                    StompForms.IN_HEART_BEAT),
            told -> new ConnectPlan(
                    PlannedUrl.of(told.text("url"))
                            .withPath(told.value(PATH).orElse("/").strip())
                            .url(),
                    StompAdvice.SUBPROTOCOLS,
                    List.of(),
                    List.of(connect(told)))));

    private StompPresets() {}

    /** The connect frame of what was told. */
    static FilledForm connect(FilledForm told) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FormInput input : SIGN_IN) {
            values.put(input.key(), told.value(input.key()).orElse(input.initial()));
        }
        return new FilledForm(StompForms.CONNECT, values);
    }
}
