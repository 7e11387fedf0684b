package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** Phoenix channels. */
public final class PhoenixDialect implements Dialect {
    @Override
    public String key() {
        return "phoenix";
    }

    @Override
    public String title() {
        return "Phoenix";
    }

    @Override
    public Confidence recognise(Opening opening) {
        boolean version = opening.parameter("vsn")
                .filter(vsn -> vsn.matches("[12]\\.\\d\\.\\d"))
                .isPresent();
        if (version && opening.path().endsWith("/websocket")) {
            return Confidence.CERTAIN;
        }
        return opening.first().stream()
                        .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                        .flatMap(json -> PhoenixMessage.of(json).stream())
                        .anyMatch(message -> message.event().startsWith("phx_") || message.isOfSocket())
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new PhoenixReader(opening);
    }

    @Override
    public String longestLabel() {
        return "Presence state";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "join, push, reply, broadcast and so on"),
                new FieldWord("event", "name of the event"),
                new FieldWord("topic", "topic of the channel"),
                new FieldWord("id", "ref of the message"),
                new FieldWord("join", "ref of the join"),
                new FieldWord("status", "status of a reply"));
    }

    @Override
    public List<PacketForm> forms() {
        return PhoenixForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new PhoenixWriter(PhoenixReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return PhoenixForms.replies(packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(new PhoenixHeartbeat(PhoenixReader.in(reader)).duty());
    }

    @Override
    public List<ConnectPreset> presets() {
        return List.of(PhoenixPresets.PRESET);
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return PhoenixPresets.advice(plan);
    }
}
