package app.sockeye.dialect.amqp;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;

/** Sends an empty frame when nothing else was sent for a while (AMQP 1.0 section 2.4.5). One thread. */
final class AmqpHeartbeatDuty implements Duty {
    private static final byte[] EMPTY_FRAME = {0, 0, 0, 8, 2, 0, 0, 0};

    /** Number of looks in an idle timeout: what is sent right after one is found by the next one but one. */
    private static final int LOOKS = 4;

    /** The server's idle timeout in milliseconds; 0 for none. */
    private long patience;

    private boolean sent;
    private DutyChannel.Timer timer;

    /** @param patience the server's idle timeout in milliseconds as far as it is known; else 0 */
    AmqpHeartbeatDuty(long patience) {
        this.patience = patience;
    }

    @Override
    public String key() {
        return "heartbeat";
    }

    @Override
    public String label() {
        return "Send empty frames within the server's idle timeout";
    }

    @Override
    public String consequence() {
        return "The server closes the connection once its idle timeout has passed without a frame.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (!(packet.content() instanceof AmqpPacket content)) {
            return;
        }
        sent |= direction == Direction.SENT;
        if (direction == Direction.RECEIVED && content.is(AmqpType.OPEN)) {
            patience = AmqpReader.idleTimeout(content.body());
        }
        if (content.is(AmqpType.CLOSE)) {
            stop();
        } else if (timer == null && patience > 0) {
            look(channel, Duration.ofMillis(Math.max(1, patience / LOOKS)));
        }
    }

    private void look(DutyChannel channel, Duration interval) {
        timer = channel.after(interval, () -> {
            if (!sent) {
                channel.send(MessagePayload.binary(EMPTY_FRAME));
            }
            sent = false;
            look(channel, interval);
        });
    }

    private void stop() {
        patience = 0;
        if (timer != null) {
            timer.cancel();
        }
    }
}
