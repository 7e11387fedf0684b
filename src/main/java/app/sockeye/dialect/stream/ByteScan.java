package app.sockeye.dialect.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads numbers, texts and bytes one after another, the highest byte first. Never fails: what is asked for behind the
 * end is zero or empty, and {@link #hasEnded()} tells of it from then on. One thread.
 */
public final class ByteScan {
    private static final byte[] NONE = {};

    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean ended;

    /** Reads from a place to another. */
    public ByteScan(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        at = Math.min(from, to);
        end = to;
    }

    /** Where it reads next. */
    public int at() {
        return at;
    }

    /** Number of bytes up to the end. */
    public int left() {
        return end - at;
    }

    /** Whether more was asked for than there is. */
    public boolean hasEnded() {
        return ended;
    }

    /** An unsigned number of 1 to 7 bytes, or the bits of one of 8. */
    public long number(int count) {
        if (isMissing(count)) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | bytes[at++] & 0xFF;
        }
        return number;
    }

    /** An unsigned byte. */
    public int u8() {
        return (int) number(1);
    }

    /** An unsigned number of two bytes. */
    public int u16() {
        return (int) number(2);
    }

    /** Some bytes. */
    public byte[] take(long count) {
        if (isMissing(count)) {
            return NONE;
        }
        at += (int) count;
        return Arrays.copyOfRange(bytes, at - (int) count, at);
    }

    /** Bytes as UTF-8, malformed ones as U+FFFD. */
    public String text(long count) {
        if (isMissing(count)) {
            return "";
        }
        at += (int) count;
        return new String(bytes, at - (int) count, (int) count, StandardCharsets.UTF_8);
    }

    /** Goes to a place, at most to the end. */
    public void moveTo(int place) {
        at = Math.max(at, Math.min(place, end));
    }

    private boolean isMissing(long count) {
        if (count < 0 || count > end - at) {
            ended = true;
            at = end;
        }
        return ended;
    }
}
