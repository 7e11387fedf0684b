package app.sockeye.dialect;

import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A message of a connection, as dialects read it.
 *
 * @param number its number in the log: rises, with gaps
 * @param text whether it is a text message, else a binary one
 * @param payload valid only while it is read
 */
public record SpokenMessage(long number, Direction direction, boolean text, ByteSource payload) {
    /** Number of bytes up to which a message is read as a whole; of longer ones only the beginning is. */
    public static final int LONGEST = 1 << 20;

    /** The first bytes, at most {@code limit}. */
    public byte[] head(int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, payload.size())];
        int read = payload.read(0, bytes, 0, bytes.length);
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    /** The bytes, at most {@link #LONGEST}. */
    public byte[] bytes() {
        return head(LONGEST);
    }

    /** Whether {@link #bytes()} is only its beginning. */
    public boolean isCut() {
        return payload.size() > LONGEST;
    }

    /** Its beginning as text, malformed bytes as U+FFFD; at most {@code limit} bytes of it. */
    public String text(int limit) {
        return new String(head(limit), StandardCharsets.UTF_8);
    }
}
