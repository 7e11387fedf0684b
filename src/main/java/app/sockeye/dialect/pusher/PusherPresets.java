package app.sockeye.dialect.pusher;

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
final class PusherPresets {
    private static final String KEY = "key";

    static final ConnectPreset PRESET = new ConnectPreset(
            "pusher",
            "Pusher",
            "Pusher Channels, Laravel Reverb, soketi; subscribes to a public channel on opening",
            List.of(
                    FormInput.required(
                            "url", "Server", InputKind.LINE, "Such as wss://ws-eu.pusher.com or ws://127.0.0.1:6001"),
                    FormInput.required(KEY, "App key", InputKind.LINE, ""),
                    FormInput.of(PusherForms.CHANNEL, "Channel", InputKind.LINE, "A public one")),
            PusherPresets::plan);

    private PusherPresets() {}

    private static ConnectPlan plan(FilledForm told) throws FormException {
        String url = PlannedUrl.of(told.text("url"))
                .withPath("/app/" + FormValues.required(told, KEY, PusherTexts.NEED_KEY))
                .withParameter("protocol", "7")
                .withParameter("client", "sockeye")
                .withParameter("version", "1.0")
                .url();
        Optional<String> channel = told.value(PusherForms.CHANNEL).map(String::strip);
        if (channel.filter(name -> name.matches("(private|presence)-.*")).isPresent()) {
            throw new FormException(PusherForms.CHANNEL, PusherTexts.LATER);
        }
        List<FilledForm> opening = channel.map(
                        name -> List.of(new FilledForm(PusherForms.SUBSCRIBE, Map.of(PusherForms.CHANNEL, name))))
                .orElse(List.of());
        return new ConnectPlan(url, List.of(), List.of(), opening);
    }

    /** What is probably wrong with a connection. */
    static List<String> advice(ConnectPlan plan) {
        Opening address = new Opening(plan.url(), Optional.empty(), List.of());
        boolean app = address.path().matches("/app/[^/]+");
        return app && address.parameter("protocol").isEmpty() ? List.of(PusherTexts.PROTOCOL) : List.of();
    }
}
