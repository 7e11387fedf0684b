package app.sockeye.dialect.sockjs;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ready-made ways to connect, by itself and with each dialect within. */
final class SockJsPresets {
    private static final String URL = "url";
    private static final String PREFIX = "prefix";

    /** Server and session, new ones for each connection, as a server refuses those of one that is still open. */
    private static final String SESSION = "/${random:100..999}/${uuid}/websocket";

    private static final List<FormInput> INPUTS = List.of(
            FormInput.required(URL, "Server", InputKind.LINE, "Such as ws://127.0.0.1:8080"),
            FormInput.required(PREFIX, "Prefix", InputKind.LINE, "Such as /echo"));

    private SockJsPresets() {}

    static List<ConnectPreset> of(List<Dialect> dialects) {
        List<ConnectPreset> presets = new ArrayList<>();
        presets.add(new ConnectPreset(
                "sockjs",
                "SockJS",
                "Text in SockJS frames, in a session of its own",
                INPUTS,
                told -> new ConnectPlan(url(told), List.of(), List.of(), List.of())));
        for (Dialect dialect : dialects) {
            dialect.presets().stream().findFirst().ifPresent(preset -> presets.add(within(dialect, preset)));
        }
        return presets;
    }

    private static ConnectPreset within(Dialect dialect, ConnectPreset preset) {
        List<FormInput> inputs = new ArrayList<>(INPUTS);
        preset.inputs().stream()
                .filter(input -> !input.key().equals(URL) && !input.key().equals("path"))
                .forEach(inputs::add);
        return new ConnectPreset(
                "sockjs-" + dialect.key(), SockJsTexts.over(dialect.title()), preset.help(), inputs, told -> {
                    ConnectPlan plan = preset.plan().of(told);
                    return new ConnectPlan(url(told), List.of(), plan.headers(), plan.opening());
                });
    }

    private static String url(FilledForm told) throws FormException {
        Optional<String> prefix = told.value(PREFIX).map(String::strip);
        if (prefix.isEmpty()) {
            throw new FormException(PREFIX, "Enter where the server has SockJS, such as /echo.");
        }
        String path = prefix.get().endsWith("/")
                ? prefix.get().substring(0, prefix.get().length() - 1)
                : prefix.get();
        return PlannedUrl.of(told.text(URL)).withPath(path + SESSION).url();
    }
}
