package app.sockeye.dialect.signalr;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.IntervalDuty;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** SignalR of ASP.NET Core. */
public final class SignalRDialect implements Dialect {
    private static final long PING_MILLIS = 15_000;
    private static final int LONGEST_HANDSHAKE = 4096;

    @Override
    public String key() {
        return "signalr";
    }

    @Override
    public String title() {
        return "SignalR";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.first(Direction.SENT).stream().anyMatch(SignalRDialect::isHandshake)) {
            return Confidence.CERTAIN;
        }
        boolean records = opening.first().stream()
                .map(message -> message.text(LONGEST_HANDSHAKE))
                .anyMatch(text -> text.matches("(?s)\\{\"type\":[1-9][,}].*\\x1e"));
        return records ? Confidence.LIKELY : Confidence.NONE;
    }

    private static boolean isHandshake(SpokenMessage message) {
        String text = message.text(LONGEST_HANDSHAKE);
        int end = text.indexOf(SignalRReader.SEPARATOR);
        return JsonSlice.of(end < 0 ? text : text.substring(0, end))
                .filter(json -> json.string("protocol").isPresent()
                        && json.member("version").isPresent())
                .isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new SignalRReader();
    }

    @Override
    public String longestLabel() {
        return "Stream invocation";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "invocation, completion, stream_item, ping and so on"),
                new FieldWord("event", "name of the method invoked"),
                new FieldWord("id", "id of the invocation"),
                new FieldWord("error", "error of a completion or a close"));
    }

    @Override
    public List<PacketForm> forms() {
        return SignalRForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new SignalRWriter(SignalRReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return SignalRForms.replies(direction, packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        SignalRReader signalR = SignalRReader.in(reader);
        return List.of(new IntervalDuty(
                "ping",
                SignalRTexts.SEND_PINGS,
                SignalRTexts.SILENCE,
                packet -> packet.type() == SignalRType.HANDSHAKE,
                () -> PING_MILLIS,
                () -> SignalRWriter.ping(signalR)));
    }

    @Override
    public List<ConnectPreset> presets() {
        return List.of(SignalRPreset.PRESET);
    }

    @Override
    public Optional<PresetInquiry> inquiry(String preset, FilledForm told) {
        return SignalRPreset.inquiry(told);
    }

    @Override
    public FilledForm answered(String preset, FilledForm told, PresetInquiry inquiry, String answer) {
        return SignalRPreset.answered(told, answer);
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return SignalRPreset.advice(plan);
    }
}
