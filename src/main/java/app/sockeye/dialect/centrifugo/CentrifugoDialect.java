package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.AnswerDuty;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The client protocol of Centrifugo. */
public final class CentrifugoDialect implements Dialect {
    private static final String PATH = "/connection/websocket";
    private static final int LONGEST_FIRST = 16 * 1024;

    private static final List<FormInput> INPUTS = List.of(
            FormInput.required("url", "Server", InputKind.LINE, "Such as ws://127.0.0.1:8000"),
            FormInput.of("path", "Path", InputKind.LINE, "").initially(PATH),
            CentrifugoForms.IN_TOKEN,
            CentrifugoForms.CONNECT_DATA);

    private static final List<ConnectPreset> PRESETS = List.of(
            new ConnectPreset(
                    "centrifugo", "Centrifugo", "Centrifugo 4 and later", INPUTS, told -> plan(told, "2", false)),
            new ConnectPreset(
                    "centrifugo-protobuf",
                    "Centrifugo, Protobuf",
                    "Centrifugo 4 and later, in binary messages",
                    INPUTS,
                    told -> plan(told, "2", true)),
            new ConnectPreset(
                    "centrifugo1",
                    "Centrifugo 2 and 3",
                    "Version 1 of the client protocol",
                    INPUTS,
                    told -> plan(told, "1", false)));

    private static ConnectPlan plan(FilledForm told, String version, boolean packed) throws FormException {
        TypedValue.json(told, CentrifugoForms.DATA);
        FilledForm connect = new FilledForm(
                CentrifugoForms.CONNECT,
                Map.of(
                        CentrifugoForms.TOKEN,
                        told.text(CentrifugoForms.TOKEN),
                        CentrifugoForms.DATA,
                        told.text(CentrifugoForms.DATA),
                        CentrifugoForms.VERSION,
                        version));
        PlannedUrl url = PlannedUrl.of(told.text("url"))
                .withPath(told.value("path").orElse(PATH).strip());
        // Servers know Protobuf by either.
        return packed
                ? new ConnectPlan(
                        url.withParameter("format", "protobuf").url(),
                        List.of(CentrifugoReader.PROTOBUF),
                        List.of(),
                        List.of(connect))
                : new ConnectPlan(url.url(), List.of(), List.of(), List.of(connect));
    }

    @Override
    public String key() {
        return "centrifugo";
    }

    @Override
    public String title() {
        return "Centrifugo";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.path().endsWith(PATH)
                || opening.subprotocol()
                        .filter(CentrifugoReader.PROTOBUF::equals)
                        .isPresent()) {
            return Confidence.CERTAIN;
        }
        return opening.first(Direction.SENT).stream().anyMatch(CentrifugoDialect::connects)
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    private static boolean connects(SpokenMessage message) {
        String first = message.text(LONGEST_FIRST).lines().findFirst().orElse("");
        return JsonSlice.of(first)
                .filter(json ->
                        json.member("connect").isPresent() && json.member("id").isPresent())
                .isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new CentrifugoReader(opening);
    }

    @Override
    public String longestLabel() {
        return "Presence stats";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "pub, publish, subscribe, reply, error and so on"),
                new FieldWord("topic", "name of the channel"),
                new FieldWord("event", "method of an RPC"),
                new FieldWord("id", "id of the command"),
                new FieldWord("code", "code of an error or a disconnect"),
                new FieldWord("offset", "position of a publication"),
                new FieldWord("user", "id of the user"));
    }

    @Override
    public List<PacketForm> forms() {
        return CentrifugoForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new CentrifugoWriter(CentrifugoReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return CentrifugoForms.replies(packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        CentrifugoReader centrifugo = CentrifugoReader.in(reader);
        return List.of(
                new AnswerDuty(
                        "pong",
                        CentrifugoTexts.ANSWER_PINGS,
                        CentrifugoTexts.UNANSWERED,
                        packet -> packet.type() == CentrifugoTypes.PING && centrifugo.wantsPong()
                                ? Optional.of(CentrifugoWriter.pong(centrifugo))
                                : Optional.empty()),
                new CentrifugoPings(centrifugo).duty());
    }

    @Override
    public List<ConnectPreset> presets() {
        return PRESETS;
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        Opening address = new Opening(plan.url(), Optional.empty(), List.of());
        return address.path().endsWith(PATH) && plan.opening().isEmpty() ? List.of(CentrifugoTexts.CONNECT) : List.of();
    }

    @Override
    public Optional<String> closeMeaning(int code) {
        return CentrifugoTexts.closeMeaning(code);
    }
}
