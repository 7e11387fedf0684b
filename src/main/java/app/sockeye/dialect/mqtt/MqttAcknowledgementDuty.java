package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;

/** Sends the acknowledgements that QoS 1 and 2 ask for (MQTT 5 section 4.3). One thread. */
final class MqttAcknowledgementDuty implements Duty {
    private final boolean own;

    /** @param own whether for own messages, which PUBREL follows, else for received ones */
    MqttAcknowledgementDuty(boolean own) {
        this.own = own;
    }

    @Override
    public String key() {
        return own ? "pubrel" : "acknowledge";
    }

    @Override
    public String label() {
        return own ? "Release own QoS 2 messages" : "Acknowledge received QoS 1 and 2 messages";
    }

    @Override
    public String consequence() {
        return own
                ? "The server keeps own QoS 2 messages back, and their packet identifiers stay in use."
                : "The server stops delivering once its limit of unacknowledged messages is reached, and delivers"
                        + " them again after a reconnect.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (direction != Direction.RECEIVED || !(packet.content() instanceof MqttPacket content)) {
            return;
        }
        MqttHead head = content.head();
        if (own == (head.type() == MqttType.PUBREC)) {
            MqttReplies.acknowledgement(head).ifPresent(type -> channel.send(message(type, head.id())));
        }
    }

    private static MessagePayload message(MqttType type, int id) {
        byte first = (byte) (type.number() << 4 | type.fixedFlags());
        return MessagePayload.binary(new byte[] {first, 2, (byte) (id >> 8), (byte) id});
    }
}
