package app.sockeye.dialect.socketio;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;

/** Pings a server that speaks Engine.IO 3, as often as it announced. */
final class OwnPings implements Duty {
    /** What servers announce unless they are told otherwise; for sessions that were opened over polling. */
    private static final long USUAL_MILLIS = 25_000;

    /** Null before the first packet. */
    private DutyChannel.Timer next;

    @Override
    public String key() {
        return "ping";
    }

    @Override
    public String label() {
        return "Send pings";
    }

    @Override
    public String consequence() {
        return "The server closes the connection when it had no ping for the interval and the timeout it announced.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (packet.content() instanceof OpenPacket open) {
            if (next != null) {
                next.cancel();
            }
            schedule(open.pingInterval().orElse(USUAL_MILLIS), channel);
        } else if (next == null) {
            schedule(USUAL_MILLIS, channel);
        }
    }

    private void schedule(long millis, DutyChannel channel) {
        next = channel.after(Duration.ofMillis(Math.max(1, millis)), () -> {
            channel.send(MessagePayload.text("2"));
            schedule(millis, channel);
        });
    }
}
