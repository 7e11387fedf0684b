package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ready-made way to connect, and the usual mistakes. */
final class PhoenixPresets {
    private static final String PATH = "/socket/websocket";
    private static final String QUERY = "query";

    static final ConnectPreset PRESET = new ConnectPreset(
            "phoenix",
            "Phoenix",
            "Channels of Phoenix 1.3 and later, Supabase Realtime; joins a topic on opening",
            List.of(
                    FormInput.required("url", "Server", InputKind.LINE, "Such as ws://127.0.0.1:4000"),
                    FormInput.of("path", "Path", InputKind.LINE, "").initially(PATH),
                    FormInput.of(QUERY, "Query", InputKind.PAIRS, "Parameters of the socket, such as token"),
                    FormInput.of(PhoenixForms.TOPIC, "Topic", InputKind.LINE, "Such as room:lobby"),
                    FormInput.of(PhoenixForms.PAYLOAD, "Parameters of the join", InputKind.JSON, "An object")),
            PhoenixPresets::plan);

    private PhoenixPresets() {}

    private static ConnectPlan plan(FilledForm told) throws FormException {
        PlannedUrl url = PlannedUrl.of(told.text("url"))
                .withPath(told.value("path").orElse(PATH).strip());
        for (Map.Entry<String, String> parameter : told.pairs(QUERY)) {
            url = url.withParameter(parameter.getKey(), parameter.getValue());
        }
        FormValues.object(told, PhoenixForms.PAYLOAD);
        // A heartbeat first, so that those that follow have begun where no topic is joined.
        FilledForm first = told.value(PhoenixForms.TOPIC)
                .map(topic -> new FilledForm(
                        PhoenixForms.JOIN,
                        Map.of(PhoenixForms.TOPIC, topic, PhoenixForms.PAYLOAD, told.text(PhoenixForms.PAYLOAD))))
                .orElse(new FilledForm(PhoenixForms.HEARTBEAT, Map.of()));
        return new ConnectPlan(url.withParameter("vsn", "2.0.0").url(), List.of(), List.of(), List.of(first));
    }

    /** What is probably wrong with a connection. */
    static List<String> advice(ConnectPlan plan) {
        Opening address = new Opening(plan.url(), Optional.empty(), List.of());
        boolean versioned = address.parameter("vsn").isPresent();
        if (address.path().equals(PATH) && !versioned) {
            return List.of(PhoenixTexts.VERSION);
        }
        return versioned && address.path().endsWith("/socket") ? List.of(PhoenixTexts.PATH) : List.of();
    }
}
