package app.sockeye.dialect.signalr;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import app.sockeye.dialect.preset.PresetInquiry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ready-made way to connect, and the usual mistakes. */
final class SignalRPreset {
    static final String NEGOTIATED = "negotiated";

    private static final String PATH = "path";
    private static final String NEGOTIATE = "negotiate";
    private static final String TOKEN = "token";
    /** Where an answer sent the client, which nobody is asked for. */
    private static final String REDIRECT = "redirect";

    private static final String REDIRECTS = "redirects";
    private static final int MOST_REDIRECTS = 5;

    static final ConnectPreset PRESET = new ConnectPreset(
            "signalr",
            "SignalR",
            "Hubs of ASP.NET Core; negotiates, then sends the handshake",
            List.of(
                    FormInput.required("url", "Server", InputKind.LINE, "Such as http://127.0.0.1:5000"),
                    FormInput.of(PATH, "Hub", InputKind.LINE, "").initially("/hub"),
                    SignalRForms.IN_PROTOCOL,
                    FormInput.onOff(NEGOTIATE, "Negotiate", true, "Off: the client that skips negotiation"),
                    FormInput.of(TOKEN, "Access token", InputKind.SECRET, "Goes into the query, and into negotiation"),
                    FormInput.of(NEGOTIATED, "Negotiation", InputKind.TEXT, "What it answered; blank: it is asked")),
            SignalRPreset::plan);

    private SignalRPreset() {}

    private static PlannedUrl hub(FilledForm told) {
        return PlannedUrl.of(told.text("url"))
                .withPath(told.value(PATH).orElse("/hub").strip());
    }

    /** Asks the hub for an id, unless it was told; then where it sends its clients. */
    static Optional<PresetInquiry> inquiry(FilledForm typed) {
        FilledForm told = redirected(typed);
        if (!told.isOn(NEGOTIATE) || told.value(NEGOTIATED).isPresent() || redirects(told) > MOST_REDIRECTS) {
            return Optional.empty();
        }
        String url = target(told).url();
        int query = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        String path = url.substring(0, query);
        String address = path + (path.endsWith("/") ? "" : "/") + NEGOTIATE + url.substring(query);
        PresetInquiry inquiry =
                PresetInquiry.of("POST", new PlannedUrl(address).withParameter("negotiateVersion", "1"), NEGOTIATED);
        // A template is a secret's name, which is not known here.
        return Optional.of(token(told)
                .filter(token -> !token.contains("${"))
                .map(token -> inquiry.with("Authorization", "Bearer " + token))
                .orElse(inquiry));
    }

    /** What is told with the answer of a negotiation. */
    static FilledForm answered(FilledForm typed, String answer) {
        Map<String, String> values = new LinkedHashMap<>(redirected(typed).values());
        values.put(NEGOTIATED, answer);
        return redirected(new FilledForm(typed.form(), values));
    }

    /**
     * What is told, with the token of an answer in its input, where it is kept as a secret, and with the address to which
     * an answer sends its clients, as the Azure service does, in place of the answer.
     */
    private static FilledForm redirected(FilledForm told) {
        Optional<JsonSlice> answer = told.value(NEGOTIATED).flatMap(JsonSlice::of);
        Optional<String> elsewhere = answer.flatMap(json -> json.string("url"));
        Optional<String> token = answer.flatMap(json -> json.string("accessToken"));
        if (elsewhere.isEmpty() && token.isEmpty()) {
            return told;
        }
        Map<String, String> values = new LinkedHashMap<>(told.values());
        token.ifPresent(value -> values.put(TOKEN, value));
        if (elsewhere.isPresent()) {
            values.put(REDIRECT, elsewhere.get());
            values.put(REDIRECTS, Integer.toString(redirects(told) + 1));
            values.remove(NEGOTIATED);
        } else {
            JsonObjectText rest = new JsonObjectText();
            for (String member : List.of("error", "connectionToken", "connectionId")) {
                rest.string(member, answer.get().string(member));
            }
            values.put(NEGOTIATED, rest.toString());
        }
        return new FilledForm(told.form(), values);
    }

    private static int redirects(FilledForm told) {
        return told.value(REDIRECTS).map(Integer::parseInt).orElse(0);
    }

    /** The hub, or where its clients are sent. */
    private static PlannedUrl target(FilledForm told) {
        return told.value(REDIRECT).map(PlannedUrl::of).orElseGet(() -> hub(told));
    }

    private static Optional<String> token(FilledForm told) {
        return told.value(TOKEN).map(String::strip);
    }

    private static ConnectPlan plan(FilledForm typed) throws FormException {
        FilledForm told = redirected(typed);
        if (redirects(told) > MOST_REDIRECTS) {
            throw new FormException(NEGOTIATED, SignalRTexts.TOO_MANY_REDIRECTS);
        }
        PlannedUrl url = target(told);
        if (told.value(NEGOTIATED).isPresent()) {
            JsonSlice answer = JsonSlice.of(told.text(NEGOTIATED))
                    .orElseThrow(() -> new FormException(NEGOTIATED, SignalRTexts.NOT_NEGOTIATED));
            if (answer.string("error").isPresent()) {
                throw new FormException(
                        NEGOTIATED,
                        SignalRTexts.negotiationError(answer.string("error").get()));
            }
            url = url.withParameter(
                    "id",
                    answer.string("connectionToken")
                            .or(() -> answer.string("connectionId"))
                            .orElseThrow(() -> new FormException(NEGOTIATED, SignalRTexts.NOT_NEGOTIATED)));
        }
        Optional<String> token = token(told);
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
