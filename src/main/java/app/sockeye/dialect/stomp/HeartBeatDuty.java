package app.sockeye.dialect.stomp;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;

/** Sends the heart-beats that client and server agreed on. */
final class HeartBeatDuty implements Duty {
    private HeartBeat client = HeartBeat.NONE;
    /** Null while none is to be sent. */
    private DutyChannel.Timer next;

    @Override
    public String key() {
        return "heartbeat";
    }

    @Override
    public String label() {
        return "Send heart-beats";
    }

    @Override
    public String consequence() {
        return "The server closes the connection when it had neither a frame nor a heart-beat for the agreed time.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (!(packet.content() instanceof StompPacket stomp)) {
            return;
        }
        HeartBeat offered = HeartBeat.of(stomp.frame().text("heart-beat"));
        if (direction == Direction.SENT && (packet.type() == StompTypes.CONNECT || packet.type() == StompTypes.STOMP)) {
            client = offered;
        } else if (direction == Direction.RECEIVED && packet.type() == StompTypes.CONNECTED) {
            stop();
            schedule(client.interval(offered), channel);
        } else if (packet.type() == StompTypes.DISCONNECT) {
            // Nothing may follow it.
            stop();
        }
    }

    private void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void schedule(long millis, DutyChannel channel) {
        if (millis > 0) {
            next = channel.after(Duration.ofMillis(millis), () -> {
                channel.send(MessagePayload.text("\n"));
                schedule(millis, channel);
            });
        }
    }
}
