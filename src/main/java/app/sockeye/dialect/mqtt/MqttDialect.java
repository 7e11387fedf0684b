package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.GuardedReader;
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
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** MQTT 3.1, 3.1.1 and 5 over WebSocket (MQTT 5 section 6). */
public final class MqttDialect implements Dialect {
    private static final int LOOKED_AT = 64;

    @Override
    public String key() {
        return "mqtt";
    }

    @Override
    public String title() {
        return "MQTT";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.speaks("mqtt", "mqttv3.1", "mqttv3.1.1")) {
            return Confidence.CERTAIN;
        }
        Confidence most = connect(opening, Direction.SENT);
        if (most == Confidence.NONE) {
            most = connect(opening, Direction.RECEIVED);
        }
        boolean named = opening.path().toLowerCase(Locale.ROOT).endsWith("/mqtt");
        return named && most == Confidence.POSSIBLE ? Confidence.LIKELY : most;
    }

    /** Whether a direction begins with a CONNECT, which may be cut into many messages. */
    private static Confidence connect(Opening opening, Direction direction) {
        ByteArrayOutputStream begin = new ByteArrayOutputStream();
        for (SpokenMessage message : opening.first(direction)) {
            if (message.text()) {
                return Confidence.NONE;
            }
            begin.writeBytes(message.head(LOOKED_AT));
        }
        byte[] bytes = begin.toByteArray();
        int body = bytes.length < 2 || bytes[0] != 0x10 ? bytes.length : MqttFraming.head(bytes);
        if (body + 2 > bytes.length || bytes[body] != 0 || bytes[body + 1] != 4 && bytes[body + 1] != 6) {
            return Confidence.NONE;
        } else if (body + 4 > bytes.length) {
            return Confidence.POSSIBLE;
        }
        return bytes[body + 2] == 'M' && bytes[body + 3] == 'Q' ? Confidence.CERTAIN : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new MqttReader();
    }

    @Override
    public String longestLabel() {
        return "Unsubscribe";
    }

    @Override
    public List<FieldWord> fields() {
        return MqttFields.WORDS;
    }

    @Override
    public List<PacketForm> forms() {
        return MqttForms.ALL;
    }

    @Override
    public List<PacketForm> forms(DialectReader reader) {
        MqttSession session = session(reader);
        return session.isKnown() ? MqttForms.of(session.version()) : MqttForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new MqttWriter(session(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return MqttReplies.of(direction, packet);
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(
                new MqttPingDuty(session(reader)),
                new MqttAcknowledgementDuty(false),
                new MqttAcknowledgementDuty(true));
    }

    private static MqttSession session(DialectReader reader) {
        DialectReader own = reader instanceof GuardedReader guarded ? guarded.inner() : reader;
        return own instanceof MqttReader mqtt ? mqtt.session() : MqttSession.NONE;
    }

    @Override
    public List<ConnectPreset> presets() {
        return MqttPresets.ALL;
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        return MqttPresets.advice(plan);
    }
}
