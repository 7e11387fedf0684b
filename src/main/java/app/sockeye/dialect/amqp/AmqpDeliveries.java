package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The deliveries that a receiver's disposition tells of (AMQP 1.0 section 2.7.6).
 *
 * @param sender of the deliveries
 * @param session in which they have their ids
 * @param first the first id
 * @param count number of ids, which go on from 0 after the last number
 */
record AmqpDeliveries(Direction sender, String session, long first, long count) {
    static final AmqpDeliveries NONE = new AmqpDeliveries(Direction.SENT, "", 0, 0);

    private static final long LAST_ID = 0xFFFFFFFFL;

    /** Those of a disposition; none of that of a sender. */
    static AmqpDeliveries of(Direction direction, String session, AmqpValue disposition) {
        Optional<Long> first = number(disposition, "First");
        if (!disposition.isOn("Role") || first.isEmpty()) {
            return NONE;
        }
        long more = number(disposition, "Last").orElse(first.get()) - first.get() & LAST_ID;
        // A range longer than half of all numbers runs backwards, and is nonsense but for its first one.
        return new AmqpDeliveries(direction.opposite(), session, first.get(), more > LAST_ID / 2 ? 1 : more + 1);
    }

    private static Optional<Long> number(AmqpValue performative, String field) {
        return performative
                .text(field)
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::parseLong);
    }

    /** What belongs to a delivery with an id. */
    static String key(String session, String id) {
        return "delivery " + session + " " + id;
    }

    /** The answer to the first one. */
    PairKey pair() {
        return count == 0 ? PairKey.NONE : pair(0);
    }

    /** The answers to the others, as many as are told. */
    List<PairKey> further() {
        return LongStream.range(1, Math.min(count, PacketContent.MOST_FURTHER + 1))
                .mapToObj(this::pair)
                .toList();
    }

    private PairKey pair(long index) {
        return PairKey.answer(sender, key(session, Long.toString(first + index & LAST_ID)));
    }
}
