package app.sockeye.dialect.socketio;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
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

/** Socket.IO on Engine.IO. */
public final class SocketIoDialect implements Dialect {
    @Override
    public String key() {
        return "socketio";
    }

    @Override
    public String title() {
        return "Socket.IO";
    }

    @Override
    public Confidence recognise(Opening opening) {
        return SocketIoRecognition.of(opening);
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new SocketIoReader(opening);
    }

    @Override
    public String longestLabel() {
        return "Binary event";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "event, ack, connect, disconnect, ping and so on"),
                new FieldWord("event", "name of the event"),
                new FieldWord("id", "number of the acknowledgement"),
                new FieldWord("nsp", "namespace"),
                new FieldWord("args", "number of arguments"),
                new FieldWord("attachments", "number of binary attachments"),
                new FieldWord("sid", "id of the session"),
                new FieldWord("error", "message of a refused connect"));
    }

    @Override
    public List<PacketForm> forms() {
        return SocketIoForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new SocketIoWriter(SocketIoReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return SocketIoForms.replies(direction, packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        boolean old = SocketIoReader.in(reader).version() == SocketIoVersion.OLD;
        return List.of(old ? new OwnPings() : new PingAnswer(), new UpgradeEnd());
    }

    @Override
    public List<ConnectPreset> presets() {
        return SocketIoPresets.ALL;
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return SocketIoAdvice.of(plan);
    }
}
