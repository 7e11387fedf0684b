package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.payload.json.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The connection to a browser, whose targets are listed over HTTP. */
final class CdpPreset {
    static final String KEY = "cdp";
    static final String TARGET = "target";
    static final String TARGETS = "targets";

    private static final String ADDRESS = "webSocketDebuggerUrl";
    private static final int MOST_TARGETS = 10_000;

    /** The only one. */
    static final ConnectPreset PRESET = new ConnectPreset(
            KEY,
            "Chrome DevTools",
            "A browser that was started with --remote-debugging-port",
            List.of(
                    FormInput.required("url", "Browser", InputKind.LINE, "Such as http://127.0.0.1:9222")
                            .initially("http://127.0.0.1:9222"),
                    FormInput.of(
                            TARGET,
                            "Target",
                            InputKind.LINE,
                            "Part of a page's title, address or id, or page; blank: the browser itself"),
                    FormInput.of(TARGETS, "Targets", InputKind.TEXT, "What /json/list answers; blank: it is asked")),
            CdpPreset::plan);

    private CdpPreset() {}

    /** Asks for the list, unless it or a target's address was told. */
    static Optional<PresetInquiry> inquiry(FilledForm told) {
        if (told.value(TARGETS).isPresent() || isTarget(told.text("url"))) {
            return Optional.empty();
        }
        String path = told.value(TARGET).isPresent() ? "/json/list" : "/json/version";
        return Optional.of(
                PresetInquiry.of("GET", PlannedUrl.of(told.text("url")).withPath(path), TARGETS));
    }

    private static boolean isTarget(String url) {
        return url.contains("/devtools/");
    }

    private static ConnectPlan plan(FilledForm told) throws FormException {
        String typed = told.text("url");
        String url = isTarget(typed) ? PlannedUrl.of(typed).url() : listed(told);
        return new ConnectPlan(url, List.of(), List.of(), List.of());
    }

    private static String listed(FilledForm told) throws FormException {
        String text = told.value(TARGETS).orElseThrow(() -> new FormException(TARGETS, JsonRpcTexts.NEED_TARGETS));
        Optional<JsonSlice> json = JsonSlice.of(text);
        Optional<String> browser = json.flatMap(value -> value.string(ADDRESS));
        if (browser.isPresent()) {
            return browser.get();
        }
        List<JsonSlice> targets = json.filter(value -> value.is(JsonKind.ARRAY))
                .orElseThrow(() -> new FormException(TARGETS, JsonRpcTexts.NO_TARGETS))
                .elements(MOST_TARGETS);
        String wanted = told.text(TARGET).strip().toLowerCase(Locale.ROOT);
        return targets.stream()
                .filter(target -> matches(target, wanted))
                .flatMap(target -> target.string(ADDRESS).stream())
                .findFirst()
                .orElseThrow(() -> new FormException(TARGET, JsonRpcTexts.NO_TARGET));
    }

    private static boolean matches(JsonSlice target, String wanted) {
        return Stream.of("title", "url", "id", "type").anyMatch(name -> target.string(name)
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(wanted))
                .isPresent());
    }

    /** What is probably wrong with a connection. */
    static List<String> advice(ConnectPlan plan) {
        List<String> advice = new ArrayList<>();
        if (isTarget(plan.url()) && plan.header("Origin").isPresent()) {
            advice.add(JsonRpcTexts.ORIGIN);
        }
        if (plan.url().matches("(?i)wss?://[^/]+/json(/(list|version|new)?)?")) {
            advice.add(JsonRpcTexts.LIST);
        }
        return advice;
    }
}
