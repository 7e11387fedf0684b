package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Sends a heartbeat again and again, once a packet has told that the conversation is open. */
public final class IntervalDuty extends NamedDuty {
    private final Predicate<Packet> begins;
    private final LongSupplier millis;
    private final Supplier<MessagePayload> beat;
    private boolean running;

    /**
     * @param begins tells the packet after which it begins
     * @param millis the time between two heartbeats, asked for before each
     */
    public IntervalDuty(
            String key,
            String label,
            String consequence,
            Predicate<Packet> begins,
            LongSupplier millis,
            Supplier<MessagePayload> beat) {
        super(key, label, consequence);
        this.begins = begins;
        this.millis = millis;
        this.beat = beat;
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (!running && begins.test(packet)) {
            running = true;
            schedule(channel);
        }
    }

    private void schedule(DutyChannel channel) {
        channel.after(Duration.ofMillis(Math.max(1, millis.getAsLong())), () -> {
            channel.send(beat.get());
            schedule(channel);
        });
    }
}
