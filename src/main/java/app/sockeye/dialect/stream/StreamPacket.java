package app.sockeye.dialect.stream;

import java.util.Objects;

/**
 * The bytes of a packet of a stream.
 *
 * @param began the number of the message in which it begins
 * @param bytes all of them, or its beginning where it is very long; never changed
 * @param length its whole length in bytes; {@link Framing#NONSENSE} if the bytes are no packet: reading goes on at the
 *     beginning of the next message
 */
public record StreamPacket(long began, byte[] bytes, long length) {
    public StreamPacket {
        Objects.requireNonNull(bytes);
    }

    /** Whether the bytes are no packet. */
    public boolean isNonsense() {
        return length == Framing.NONSENSE;
    }

    /** Whether the bytes are only its beginning. */
    public boolean isCut() {
        return length > bytes.length;
    }
}
