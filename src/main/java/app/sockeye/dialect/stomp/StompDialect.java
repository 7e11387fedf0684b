package app.sockeye.dialect.stomp;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** STOMP. */
public final class StompDialect implements Dialect {
    private static final int HEAD = 200;
    private static final Pattern OPENS = Pattern.compile("(?s)(CONNECT|STOMP|CONNECTED)\\r?\\n[a-zA-Z-]++:.*+");
    private static final Pattern FRAME =
            Pattern.compile("(?s)(SEND|SUBSCRIBE|MESSAGE|RECEIPT|ERROR)\\r?\\n([^\\n:]++:[^\\n]*+\\n)*+.*+");

    @Override
    public String key() {
        return "stomp";
    }

    @Override
    public String title() {
        return "STOMP";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.speaks("v10.stomp", "v11.stomp", "v12.stomp", "stomp")) {
            return Confidence.CERTAIN;
        }
        Confidence confidence = Confidence.NONE;
        for (SpokenMessage message : opening.first()) {
            String head = message.text(HEAD);
            if (OPENS.matcher(head).matches()) {
                return Confidence.CERTAIN;
            } else if (FRAME.matcher(head).matches()) {
                confidence = Confidence.LIKELY;
            }
        }
        return confidence;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new StompReader(opening);
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "send, message, subscribe, ack, receipt, error and so on"),
                new FieldWord("topic", "destination"),
                new FieldWord("id", "id of the message or subscription"),
                new FieldWord("subscription", "id of the subscription of a message"),
                new FieldWord("receipt", "id of the receipt"),
                new FieldWord("transaction", "id of the transaction"),
                new FieldWord("content_type", "type of the body"),
                new FieldWord("size", "bytes of the body"),
                new FieldWord("error", "message of an error"));
    }

    @Override
    public List<PacketForm> forms() {
        return StompForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new StompWriter(StompReader.in(reader)::version));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return StompForms.replies(direction, packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(new HeartBeatDuty());
    }

    @Override
    public List<ConnectPreset> presets() {
        return StompPresets.ALL;
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return StompAdvice.of(plan);
    }
}
