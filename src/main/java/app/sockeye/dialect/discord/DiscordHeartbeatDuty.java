package app.sockeye.dialect.discord;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;

/** Sends heartbeats in the interval that the gateway's hello tells, and at once where it asks for one. One thread. */
final class DiscordHeartbeatDuty implements Duty {
    /** The last sequence number as it stands in JSON. */
    private String last = "null";

    private boolean running;

    @Override
    public String key() {
        return "heartbeat";
    }

    @Override
    public String label() {
        return DiscordTexts.LABEL;
    }

    @Override
    public String consequence() {
        return DiscordTexts.CONSEQUENCE;
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (direction == Direction.SENT || !(packet.content() instanceof DiscordPacket content)) {
            return;
        }
        switch (content.kind()) {
            case HELLO -> {
                if (!running && content.interval() > 0) {
                    running = true;
                    schedule(Duration.ofMillis(content.interval()), channel);
                }
            }
            case HEARTBEAT -> beat(channel);
            case DISPATCH -> last = content.sequence().orElse(last);
            default -> {}
        }
    }

    private void schedule(Duration interval, DutyChannel channel) {
        channel.after(interval, () -> {
            beat(channel);
            schedule(interval, channel);
        });
    }

    private void beat(DutyChannel channel) {
        channel.send(MessagePayload.text("{\"op\":1,\"d\":" + last + "}"));
    }
}
