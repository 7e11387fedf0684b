package app.sockeye.dialect.amqp;

import app.sockeye.dialect.stream.ByteScan;
import app.sockeye.dialect.stream.StreamPacket;
import java.util.Arrays;
import java.util.Optional;

/**
 * A frame (AMQP 1.0 section 2.3).
 *
 * @param channel of the session; what stands there in a SASL frame
 * @param body where the performative begins
 * @param performative a described list; empty in a frame without a body
 * @param payload where what follows the performative begins
 */
record AmqpFrame(
        StreamPacket packet, boolean sasl, int channel, int body, Optional<AmqpValue> performative, int payload) {
    private static final int OFFSET_AT = 4;

    /** Reads one. */
    static AmqpFrame of(StreamPacket packet) {
        byte[] bytes = packet.bytes();
        ByteScan scan = new ByteScan(bytes, OFFSET_AT, bytes.length);
        int body = Math.min(4 * scan.u8(), bytes.length);
        boolean sasl = scan.u8() == 1;
        int channel = scan.u16();
        if (body == packet.length()) {
            return new AmqpFrame(packet, sasl, channel, body, Optional.empty(), body);
        }
        AmqpParser parser = new AmqpParser(bytes, body, bytes.length);
        AmqpValue performative = parser.next();
        return new AmqpFrame(packet, sasl, channel, body, Optional.of(performative), parser.at());
    }

    /** Whether it has no body, as those have that only keep the connection alive. */
    boolean isEmpty() {
        return performative.isEmpty();
    }

    /** The type of its performative; empty if it is none of the specification's. */
    Optional<AmqpType> type() {
        return performative
                .filter(value -> value.content().is(AmqpValue.Kind.LIST))
                .flatMap(AmqpValue::type)
                .filter(AmqpType::isPerformative);
    }

    byte[] bytes() {
        return packet.bytes();
    }

    /** What follows the performative, as far as it is known. */
    byte[] payloadBytes() {
        return Arrays.copyOfRange(bytes(), payload, bytes().length);
    }

    /** Number of bytes that follow the performative. */
    long payloadSize() {
        return packet.length() - payload;
    }
}
