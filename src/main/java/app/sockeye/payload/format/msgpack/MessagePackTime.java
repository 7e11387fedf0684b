package app.sockeye.payload.format.msgpack;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** MessagePack's timestamps: extension -1 of 4, 8 or 12 bytes. */
final class MessagePackTime {
    static final int TYPE = -1;

    private static final long MOST_NANOS = 999_999_999;
    private static final int SECONDS_BITS = 34;

    private MessagePackTime() {}

    /** Reads a timestamp; empty if it is none, or none that Java can tell. */
    static Optional<Instant> read(byte[] bytes, int from, int to) {
        ByteBuffer content = ByteBuffer.wrap(bytes, from, to - from);
        return switch (to - from) {
            case 4 -> time(content.getInt() & 0xFFFFFFFFL, 0);
            case 8 -> {
                long both = content.getLong();
                yield time(both & (1L << SECONDS_BITS) - 1, both >>> SECONDS_BITS);
            }
            case 12 -> {
                long nanos = content.getInt() & 0xFFFFFFFFL;
                yield time(content.getLong(), nanos);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> time(long seconds, long nanos) {
        try {
            return nanos > MOST_NANOS ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds, nanos));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a timestamp, in the shortest of the three forms. */
    static byte[] bytes(Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds >>> SECONDS_BITS != 0) {
            return ByteBuffer.allocate(12)
                    .putInt(time.getNano())
                    .putLong(seconds)
                    .array();
        } else if (time.getNano() == 0 && seconds >>> Integer.SIZE == 0) {
            return ByteBuffer.allocate(4).putInt((int) seconds).array();
        }
        return ByteBuffer.allocate(8)
                .putLong((long) time.getNano() << SECONDS_BITS | seconds)
                .array();
    }
}
