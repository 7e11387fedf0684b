package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.Optional;
import java.util.function.Function;

/** Answers some packets of the server at once. */
public final class AnswerDuty extends NamedDuty {
    private final Function<Packet, Optional<MessagePayload>> answer;

    /** @param answer what a received packet is answered with; empty for most */
    public AnswerDuty(String key, String label, String consequence, Function<Packet, Optional<MessagePayload>> answer) {
        super(key, label, consequence);
        this.answer = answer;
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (direction == Direction.RECEIVED) {
            answer.apply(packet).ifPresent(channel::send);
        }
    }
}
