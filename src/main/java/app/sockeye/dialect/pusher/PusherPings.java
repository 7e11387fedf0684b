package app.sockeye.dialect.pusher;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;

/** Pings a server that has been silent for the time that it announced. */
final class PusherPings implements Duty {
    private final PusherReader reader;
    /** Null before the first packet. */
    private DutyChannel.Timer next;

    PusherPings(PusherReader reader) {
        this.reader = reader;
    }

    @Override
    public String key() {
        return "ping";
    }

    @Override
    public String label() {
        return PusherTexts.SEND_PINGS;
    }

    @Override
    public String consequence() {
        return PusherTexts.SILENCE;
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (direction == Direction.RECEIVED) {
            if (next != null) {
                next.cancel();
            }
            schedule(channel);
        }
    }

    private void schedule(DutyChannel channel) {
        next = channel.after(Duration.ofMillis(reader.activityTimeout()), () -> {
            channel.send(PusherWriter.message(PusherForms.PING, new JsonObjectText()));
            schedule(channel);
        });
    }
}
