package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Locale;

/** Writes MQTT packets: one binary message each. */
final class MqttWriter implements DialectWriter {
    private final MqttIds ids;
    private MqttVersion version;

    /** @param session what the connection speaks by now */
    MqttWriter(MqttSession session) {
        this(new MqttIds(), session.isKnown() ? session.version() : MqttVersion.V5);
    }

    private MqttWriter(MqttIds ids, MqttVersion version) {
        this.ids = ids;
        this.version = version;
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        MqttType type = type(form);
        byte[] packet =
                switch (type) {
                    case CONNECT -> {
                        version = MqttConnectForm.version(form);
                        yield MqttConnectForm.packet(form, version);
                    }
                    case PUBLISH -> MqttPublishForm.packet(form, version, ids);
                    case SUBSCRIBE -> MqttFilterForms.subscribe(form, version, ids);
                    case UNSUBSCRIBE -> MqttFilterForms.unsubscribe(form, version, ids);
                    case PINGREQ -> new MqttOutput().packet(type, 0);
                    default -> answer(type, form);
                };
        return List.of(MessagePayload.binary(packet));
    }

    private static MqttType type(FilledForm form) throws FormException {
        if (MqttForms.ALL.stream().noneMatch(each -> each.key().equals(form.form()))) {
            throw new FormException("form", "MQTT has no form '" + form.form() + "'.");
        }
        return MqttType.valueOf(form.form().toUpperCase(Locale.ROOT));
    }

    /** Packets of an identifier, but for DISCONNECT and AUTH, a reason code and properties. */
    private byte[] answer(MqttType type, FilledForm form) throws FormException {
        MqttOutput body = new MqttOutput();
        if (type != MqttType.DISCONNECT && type != MqttType.AUTH) {
            long id = form.number(MqttForms.ID, -1, MqttIds.MOST);
            if (id < 0) {
                throw new FormException(MqttForms.ID, MqttTexts.NO_ID);
            }
            body.number(id, 2);
        } else if (type == MqttType.AUTH && !version.isFive()) {
            throw new FormException(MqttForms.REASON, MqttTexts.needsFive(version));
        }
        MqttOutput properties = MqttFormProperties.of(form, "", MqttPropertyInputs.properties(type), version);
        int reason = reason(form);
        if (reason != 0 && !version.isFive()) {
            throw new FormException(MqttForms.REASON, MqttTexts.needsFive(version));
        }
        if (reason != 0 || !properties.isEmpty()) {
            body.number(reason, 1);
        }
        if (!properties.isEmpty()) {
            body.properties(properties);
        }
        return body.packet(type, type.fixedFlags());
    }

    /** The code at the beginning of the choice. */
    private static int reason(FilledForm form) throws FormException {
        String text = form.value(MqttForms.REASON).orElse("0x00").strip();
        int end = text.indexOf(' ');
        try {
            int code = Integer.decode(end < 0 ? text : text.substring(0, end));
            if (code >= 0 && code <= 0xFF) {
                return code;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new FormException(MqttForms.REASON, MqttTexts.UNKNOWN_CODE);
    }

    @Override
    public void seen(Direction direction, Packet packet) {
        if (!(packet.content() instanceof MqttPacket content)) {
            return;
        }
        MqttHead head = content.head();
        if (head.type() == MqttType.CONNECT) {
            version = content.connect().map(MqttConnect::version).orElse(version);
            ids.forget();
        } else if (direction == Direction.SENT) {
            if (head.type() == MqttType.PUBLISH
                    || head.type() == MqttType.SUBSCRIBE
                    || head.type() == MqttType.UNSUBSCRIBE) {
                ids.use(head.id());
            }
        } else if (isLast(head)) {
            ids.free(head.id());
        }
    }

    /** Whether a received packet ends the use of its identifier. */
    private static boolean isLast(MqttHead head) {
        return switch (head.type()) {
            case PUBACK, PUBCOMP, SUBACK, UNSUBACK -> true;
            case PUBREC -> head.hasFailed();
            default -> false;
        };
    }

    @Override
    public DialectWriter copy() {
        return new MqttWriter(ids.copy(), version);
    }
}
