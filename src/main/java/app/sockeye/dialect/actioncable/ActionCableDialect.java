package app.sockeye.dialect.actioncable;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Action Cable. Its server pings, and its client owes nothing. */
public final class ActionCableDialect implements Dialect {
    private static final String SUBPROTOCOL = "actioncable-v1-json";
    private static final String PATH = "/cable";
    private static final String ORIGIN = "origin";

    private static final ConnectPreset PRESET = new ConnectPreset(
            "actioncable",
            "Action Cable",
            "Channels of Ruby on Rails; subscribes on opening where a channel is told",
            List.of(
                    FormInput.required("url", "Server", InputKind.LINE, "Such as ws://127.0.0.1:3000"),
                    FormInput.of("path", "Path", InputKind.LINE, "").initially(PATH),
                    FormInput.of(ORIGIN, "Origin", InputKind.LINE, "The site's address; blank: the server's"),
                    CableForms.IN_CHANNEL,
                    CableForms.IN_PARAMS),
            ActionCableDialect::plan);

    private static ConnectPlan plan(FilledForm told) throws FormException {
        String url = PlannedUrl.of(told.text("url"))
                .withPath(told.value("path").orElse(PATH).strip())
                .url();
        boolean subscribes = told.value(CableForms.CHANNEL).isPresent();
        if (subscribes) {
            CableIdentifier.of(told);
        }
        FilledForm subscribe = new FilledForm(
                CableForms.SUBSCRIBE,
                Map.of(
                        CableForms.CHANNEL,
                        told.text(CableForms.CHANNEL),
                        CableForms.PARAMS,
                        told.text(CableForms.PARAMS)));
        return new ConnectPlan(
                url,
                List.of(SUBPROTOCOL, "actioncable-unsupported"),
                List.of(Map.entry("Origin", told.value(ORIGIN).orElseGet(() -> site(url)))),
                subscribes ? List.of(subscribe) : List.of());
    }

    /** The site that a server's address is most likely part of. */
    private static String site(String url) {
        String site = url.startsWith("ws") ? "http" + url.substring(2) : url;
        int slash = site.indexOf('/', site.indexOf("://") + 3);
        return slash < 0 ? site : site.substring(0, slash);
    }

    @Override
    public String key() {
        return "actioncable";
    }

    @Override
    public String title() {
        return "Action Cable";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.speaks(SUBPROTOCOL)) {
            return Confidence.CERTAIN;
        }
        boolean cable = opening.first().stream()
                .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                .anyMatch(ActionCableDialect::isCable);
        return cable ? Confidence.LIKELY : Confidence.NONE;
    }

    private static boolean isCable(JsonSlice json) {
        boolean welcome = json.string("type").filter("welcome"::equals).isPresent() && json.size(2) == 1;
        boolean ends = json.string("type").filter("disconnect"::equals).isPresent()
                && json.member("reconnect").isPresent();
        return welcome
                || ends
                || json.string("command").isPresent()
                        && json.string("identifier").isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new CableReader();
    }

    @Override
    public String longestLabel() {
        return "Confirm subscription";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "subscribe, perform, message, ping and so on"),
                new FieldWord("topic", "class of the channel"),
                new FieldWord("event", "action that is performed"),
                new FieldWord("identifier", "identifier of the subscription, as it is on the wire"),
                new FieldWord("reason", "why the server disconnects"));
    }

    @Override
    public List<PacketForm> forms() {
        return CableForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new CableForms());
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return CableForms.replies(packet);
    }

    @Override
    public List<ConnectPreset> presets() {
        return List.of(PRESET);
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        List<String> advice = new ArrayList<>();
        boolean offers = plan.subprotocols().contains(SUBPROTOCOL);
        boolean cable =
                new Opening(plan.url(), Optional.empty(), List.of()).path().equals(PATH);
        if (cable && !offers) {
            advice.add(CableTexts.OFFER);
        }
        if ((cable || offers) && plan.header("Origin").isEmpty()) {
            advice.add(CableTexts.ORIGIN);
        }
        return advice;
    }
}
