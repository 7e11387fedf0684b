package app.sockeye.dialect.socketio;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;

/** Moves a session that began with polling to the WebSocket, once the server has answered the probe. */
final class UpgradeEnd implements Duty {
    @Override
    public String key() {
        return "upgrade";
    }

    @Override
    public String label() {
        return "Finish the upgrade";
    }

    @Override
    public String consequence() {
        return "The session stays on polling, and the server closes the connection after a few seconds.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (direction == Direction.RECEIVED && packet.type() == SocketIoTypes.PROBE_ANSWER) {
            channel.send(MessagePayload.text("5"));
        }
    }
}
