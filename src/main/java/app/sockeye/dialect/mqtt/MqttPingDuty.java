package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;

/** Sends PINGREQ when nothing else was sent for a while (MQTT 5 section 3.1.2.10). One thread. */
final class MqttPingDuty implements Duty {
    private static final byte[] PINGREQ = {(byte) 0xC0, 0};

    /** Number of looks in a keep alive interval: what is sent right after one is found by the next one but one. */
    private static final int LOOKS = 3;

    private long keepAlive;
    private boolean accepted;
    private boolean sent;
    private DutyChannel.Timer timer;

    /** @param session what is known of the connection by now */
    MqttPingDuty(MqttSession session) {
        keepAlive = session.keepAlive();
        accepted = session.isAccepted();
    }

    @Override
    public String key() {
        return "pingreq";
    }

    @Override
    public String label() {
        return "Send PINGREQ within the keep alive";
    }

    @Override
    public String consequence() {
        return "The server closes the connection after one and a half keep alive intervals without a packet.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (!(packet.content() instanceof MqttPacket content)) {
            return;
        }
        sent |= direction == Direction.SENT;
        MqttHead head = content.head();
        switch (head.type()) {
            case CONNECT -> {
                stop();
                keepAlive = content.connect().map(MqttConnect::keepAlive).orElse(0);
            }
            case CONNACK -> {
                keepAlive =
                        head.properties().number(MqttProperty.SERVER_KEEP_ALIVE).orElse(keepAlive);
                accepted = !head.hasFailed();
            }
            case DISCONNECT -> stop();
            default -> {}
        }
        if (accepted && timer == null && keepAlive > 0) {
            look(channel);
        }
    }

    private void look(DutyChannel channel) {
        timer = channel.after(Duration.ofMillis(keepAlive * 1000 / LOOKS), () -> {
            if (!sent) {
                channel.send(MessagePayload.binary(PINGREQ));
            }
            sent = false;
            look(channel);
        });
    }

    private void stop() {
        accepted = false;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
