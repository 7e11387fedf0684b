package app.sockeye.dialect.socketio;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;

/** Answers the pings of a server that speaks Engine.IO 4. */
final class PingAnswer implements Duty {
    @Override
    public String key() {
        return "pong";
    }

    @Override
    public String label() {
        return "Answer pings";
    }

    @Override
    public String consequence() {
        return "The server closes the connection, without a close code, once its ping has had no answer for 20 s"
                + " or what it announced.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        boolean ping = packet.type() == SocketIoTypes.PING || packet.type() == SocketIoTypes.PROBE;
        if (ping && direction == Direction.RECEIVED) {
            channel.send(MessagePayload.text("3" + packet.content().line()));
        }
    }
}
