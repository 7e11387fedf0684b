package app.sockeye.dialect.pusher;

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
import app.sockeye.dialect.jsontext.AnswerDuty;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** The Pusher protocol. */
public final class PusherDialect implements Dialect {
    @Override
    public String key() {
        return "pusher";
    }

    @Override
    public String title() {
        return "Pusher";
    }

    @Override
    public Confidence recognise(Opening opening) {
        boolean app = opening.path().matches("(/.*)?/app/[^/]+")
                && opening.parameter("protocol").isPresent();
        boolean events = opening.first().stream()
                .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                .flatMap(json -> json.string("event").stream())
                .anyMatch(event -> event.startsWith("pusher:"));
        return app && events ? Confidence.CERTAIN : app || events ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new PusherReader(opening);
    }

    @Override
    public String longestLabel() {
        return "Subscription succeeded";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "event, client_event, subscribe, ping and so on"),
                new FieldWord("event", "name of the event"),
                new FieldWord("topic", "name of the channel"),
                new FieldWord("user", "id of the user who sent a client event"),
                new FieldWord("socket", "id of the socket"),
                new FieldWord("code", "code of an error"));
    }

    @Override
    public List<PacketForm> forms() {
        return PusherForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new PusherWriter(PusherReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return PusherForms.replies(direction, packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(
                new AnswerDuty(
                        "pong", PusherTexts.ANSWER_PINGS, PusherTexts.UNANSWERED, packet -> Optional.of(packet.type())
                                .filter(type -> type == PusherTypes.PING)
                                .map(type -> PusherWriter.message(PusherForms.PONG, new JsonObjectText()))),
                new PusherPings(PusherReader.in(reader)));
    }

    @Override
    public List<ConnectPreset> presets() {
        return List.of(PusherPresets.PRESET);
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return PusherPresets.advice(plan);
    }

    @Override
    public Optional<String> closeMeaning(int code) {
        return PusherTexts.closeMeaning(code);
    }
}
