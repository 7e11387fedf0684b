package app.sockeye.dialect.signalr;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import app.sockeye.dialect.preset.PresetInquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ready-made way to connect, and the usual mistakes. */
final class SignalRPreset {
    static final String NEGOTIATED = "negotiated";

    private static final String PATH = "path";
    private static final String NEGOTIATE = "negotiate";
    private static final String TOKEN = "token";

    static final ConnectPreset PRESET = new ConnectPreset(
            "signalr",
            "SignalR",
            "Hubs of ASP.NET Core; negotiates, then sends the handshake",
            List.of(
                    FormInput.required("url", "Server", InputKind.LINE, "Such as http://127.0.0.1:5000"),
                    FormInput.of(PATH, "Hub", InputKind.LINE, "").initially("/hub"),
                    SignalRForms.IN_PROTOCOL,
                    FormInput.onOff(NEGOTIATE, "Negotiate", true, "Off: the client that skips negotiation"),
                    FormInput.of(TOKEN, "Access token", InputKind.SECRET, "Goes into the query"),
                    FormInput.of(NEGOTIATED, "Negotiation", InputKind.TEXT, "What it answered; blank: it is asked")),
            SignalRPreset::plan);

    private SignalRPreset() {}

    private static PlannedUrl hub(FilledForm told) {
        return PlannedUrl.of(told.text("url"))
                .withPath(told.value(PATH).orElse("/hub").strip());
    }

    /** Asks the hub for an id, unless it was told. */
    static Optional<PresetInquiry> inquiry(FilledForm told) {
        if (!told.isOn(NEGOTIATE) || told.value(NEGOTIATED).isPresent()) {
            return Optional.empty();
        }
        String url = hub(told).url();
        int query = url.indexOf('?');
        String address = query < 0 ? url + "/negotiate" : url.substring(0, query) + "/negotiate" + url.substring(query);
        return Optional.of(
                PresetInquiry.of("POST", new PlannedUrl(address).withParameter("negotiateVersion", "1"), NEGOTIATED));
    }

    private static ConnectPlan plan(FilledForm told) throws FormException {
        PlannedUrl url = hub(told);
        Optional<String> token = told.value(TOKEN).map(String::strip);
        if (told.value(NEGOTIATED).isPresent()) {
            JsonSlice answer = JsonSlice.of(told.text(NEGOTIATED))
                    .orElseThrow(() -> new FormException(NEGOTIATED, SignalRTexts.NOT_NEGOTIATED));
            if (answer.string("error").isPresent()) {
                throw new FormException(
                        NEGOTIATED,
                        SignalRTexts.negotiationError(answer.string("error").get()));
            }
            Optional<String> id = answer.string("connectionToken").or(() -> answer.string("connectionId"));
            // The Azure service sends its clients elsewhere, with a token of their own.
            Optional<String> elsewhere = answer.string("url");
            if (id.isEmpty() && elsewhere.isEmpty()) {
                throw new FormException(NEGOTIATED, SignalRTexts.NOT_NEGOTIATED);
            }
            url = elsewhere.map(PlannedUrl::of).orElse(url);
            url = id.isPresent() ? url.withParameter("id", id.get()) : url;
            token = answer.string("accessToken").or(() -> told.value(TOKEN));
        }
        url = token.isPresent() ? url.withParameter("access_token", token.get()) : url;
        FilledForm handshake = new FilledForm(
                SignalRForms.HANDSHAKE,
                Map.of(SignalRForms.PROTOCOL, told.value(SignalRForms.PROTOCOL).orElse("json")));
        return new ConnectPlan(url.url(), List.of(), List.of(), List.of(handshake));
    }

    /** What is probably wrong with a connection. */
    static List<String> advice(ConnectPlan plan) {
        Opening address = new Opening(plan.url(), Optional.empty(), List.of());
        List<String> advice = new ArrayList<>();
        if (address.path().endsWith("/negotiate")) {
            advice.add(SignalRTexts.NEGOTIATE_PATH);
        } else if (address.path().matches("(?i).*hubs?(/.*)?") && plan.opening().isEmpty()) {
            advice.add(SignalRTexts.HANDSHAKE);
        }
        return advice;
    }
}
