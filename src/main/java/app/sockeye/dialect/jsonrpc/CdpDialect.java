package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** The Chrome DevTools Protocol. */
public final class CdpDialect implements Dialect {
    @Override
    public String key() {
        return "cdp";
    }

    @Override
    public String title() {
        return "Chrome DevTools";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.path().startsWith("/devtools/")) {
            return Confidence.CERTAIN;
        }
        return opening.first(Direction.SENT).stream()
                        .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                        .anyMatch(CdpDialect::isCommand)
                ? Confidence.POSSIBLE
                : Confidence.NONE;
    }

    private static boolean isCommand(JsonSlice json) {
        return json.member("jsonrpc").isEmpty()
                && json.member("id").isPresent()
                && json.string("method")
                        .filter(method -> method.matches("[A-Z]\\w*\\.[a-z]\\w*"))
                        .isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new JsonRpcReader(JsonRpcFlavour.CDP);
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "request, event, result or error"),
                new FieldWord("event", "name of the event"),
                new FieldWord("method", "name of the method called, or of the event"),
                new FieldWord("id", "id of the command"),
                new FieldWord("session", "id of the session"),
                new FieldWord("code", "code of an error"));
    }

    @Override
    public List<PacketForm> forms() {
        return JsonRpcForms.CDP;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new JsonRpcWriter(JsonRpcReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return JsonRpcForms.cdpReplies(direction, packet);
    }

    @Override
    public List<ConnectPreset> presets() {
        return List.of(CdpPreset.PRESET);
    }

    @Override
    public Optional<PresetInquiry> inquiry(String preset, FilledForm told) {
        return CdpPreset.inquiry(told);
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return CdpPreset.advice(plan);
    }
}
