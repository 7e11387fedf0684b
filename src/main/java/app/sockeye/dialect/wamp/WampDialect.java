package app.sockeye.dialect.wamp;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.jsontext.AnswerDuty;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import app.sockeye.protocol.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Web Application Messaging Protocol. */
public final class WampDialect implements Dialect {
    private static final String ENCODING = "encoding";

    private static final ConnectPreset PRESET = new ConnectPreset(
            "wamp",
            "WAMP",
            "Joins a realm of a router such as Crossbar.io",
            List.of(
                    FormInput.required("url", "Router", InputKind.LINE, "Such as ws://127.0.0.1:8080/ws"),
                    WampForms.IN_REALM,
                    FormInput.choice(
                            ENCODING,
                            "Encoding",
                            "",
                            "wamp.2.json",
                            "wamp.2.msgpack",
                            "wamp.2.cbor",
                            "wamp.2.json.batched",
                            "wamp.2.msgpack.batched",
                            "wamp.2.cbor.batched"),
                    WampForms.IN_AUTH_ID,
                    WampForms.IN_METHODS),
            WampDialect::plan);

    private static ConnectPlan plan(FilledForm told) {
        Map<String, String> hello = new LinkedHashMap<>();
        for (String key : List.of(WampForms.REALM, WampForms.AUTH_ID, WampForms.AUTH_METHODS)) {
            told.value(key).ifPresent(value -> hello.put(key, value));
        }
        return new ConnectPlan(
                PlannedUrl.of(told.text("url")).url(),
                List.of(told.value(ENCODING).orElse(WampEncoding.JSON.subprotocol())),
                List.of(),
                List.of(new FilledForm("hello", hello)));
    }

    @Override
    public String key() {
        return "wamp";
    }

    @Override
    public String title() {
        return "WAMP";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (WampEncoding.isNegotiated(opening)) {
            return Confidence.CERTAIN;
        }
        return opening.first(Direction.SENT).stream().limit(1).anyMatch(WampDialect::isHello)
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    private static boolean isHello(SpokenMessage message) {
        return WampEncoding.of(message, WampEncoding.JSON)
                .read(message.bytes())
                .flatMap(WampMessage::of)
                .filter(told -> told.kind() == WampKind.HELLO)
                .flatMap(WampMessage::options)
                .flatMap(details -> details.member("roles"))
                .isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new WampReader(opening);
    }

    @Override
    public String longestLabel() {
        return "Authenticate";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "call, result, publish, event and so on"),
                new FieldWord("topic", "topic that is published to or subscribed"),
                new FieldWord("event", "procedure that is called or registered"),
                new FieldWord("id", "id of the request"),
                new FieldWord("realm", "realm that is joined"),
                new FieldWord("error", "URI of an error or a reason"),
                new FieldWord("registration", "id of the registration or subscription"));
    }

    @Override
    public List<PacketForm> forms() {
        return WampForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new WampWriter(WampReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return WampForms.replies(direction, packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        WampReader wamp = WampReader.in(reader);
        return List.of(new AnswerDuty(
                "goodbye", WampTexts.ANSWER_GOODBYE, WampTexts.NO_GOODBYE, packet -> answer(wamp, packet)));
    }

    private static Optional<MessagePayload> answer(WampReader reader, Packet packet) {
        boolean asks = packet.content() instanceof WampPacket content && content.asksForGoodbye();
        return asks ? WampWriter.goodbye(reader) : Optional.empty();
    }

    @Override
    public List<ConnectPreset> presets() {
        return List.of(PRESET);
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        boolean wamp = plan.subprotocols().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("wamp"));
        boolean right = plan.subprotocols().stream().anyMatch(name -> name.startsWith("wamp.2."));
        if (wamp && !right) {
            return List.of(WampTexts.OFFER);
        }
        return right && plan.opening().isEmpty() ? List.of(WampTexts.HELLO) : List.of();
    }
}
