package app.sockeye.dialect.nats;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;

/** Answers the server's PINGs. */
final class NatsPongDuty implements Duty {
    private static final byte[] PONG = "PONG\r\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String key() {
        return "pong";
    }

    @Override
    public String label() {
        return "Answer PING with PONG";
    }

    @Override
    public String consequence() {
        return "The server closes the connection as stale after some PINGs without an answer, by default two.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (direction == Direction.RECEIVED
                && packet.content() instanceof NatsPacket content
                && content.head().operation() == NatsOperation.PING) {
            channel.send(MessagePayload.binary(PONG));
        }
    }
}
