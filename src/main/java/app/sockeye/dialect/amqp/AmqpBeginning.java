package app.sockeye.dialect.amqp;

import java.util.Optional;

/**
 * The beginning of a message that is carried by several transfers (AMQP 1.0 section 2.6.14).
 *
 * @param before what came before its last bytes
 * @param bytes its last bytes; never changed
 * @param length of all in bytes
 * @param frames number of frames that carried it
 */
record AmqpBeginning(Optional<AmqpBeginning> before, byte[] bytes, int length, int frames) {

    static AmqpBeginning of(Optional<AmqpBeginning> before, byte[] bytes) {
        int length = before.map(AmqpBeginning::length).orElse(0) + bytes.length;
        int frames = before.map(AmqpBeginning::frames).orElse(0) + 1;
        return new AmqpBeginning(before, bytes, length, frames);
    }

    /** All of the message, whose rest these bytes are. */
    byte[] with(byte[] rest) {
        byte[] all = new byte[length + rest.length];
        System.arraycopy(rest, 0, all, length, rest.length);
        Optional<AmqpBeginning> part = Optional.of(this);
        while (part.isPresent()) {
            byte[] last = part.get().bytes;
            System.arraycopy(last, 0, all, part.get().length - last.length, last.length);
            part = part.get().before;
        }
        return all;
    }
}
