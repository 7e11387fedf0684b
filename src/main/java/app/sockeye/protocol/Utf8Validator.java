package app.sockeye.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks a text message's bytes as they stream in (RFC 6455 section 8.1, RFC 3629): a code point may be split anywhere.
 * Overlong forms, surrogates and code points over U+10FFFF are refused at the first byte that settles it. Not
 * thread-safe.
 */
public final class Utf8Validator {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final int NO_LEAD = 0;

    /** Bytes since the last reset that are known to be good. */
    private long accepted;
    /** Continuation bytes the current code point still needs. */
    private int needed;
    /** The least and greatest next continuation byte: RFC 3629's table narrows the one behind E0, ED, F0 and F4. */
    private int least = 0x80;

    private int greatest = 0xBF;
    private boolean broken;

    /** Forgets what came before: the next byte opens a new message. */
    public void reset() {
        accepted = 0;
        needed = 0;
        least = 0x80;
        greatest = 0xBF;
        broken = false;
    }

    /** Checks the next bytes; false as soon as they can no longer be UTF-8, and from then on. */
    public boolean accept(byte[] bytes, int offset, int length) {
        if (broken) {
            return false;
        }
        int end = offset + length;
        int at = offset;
        while (at < end) {
            at = needed == 0 ? asciiEnd(bytes, at, end) : at;
            if (at < end && !step(bytes[at++] & 0xFF)) {
                broken = true;
                accepted += at - 1 - offset;
                return false;
            }
        }
        accepted += length;
        return true;
    }

    /** Whether all accepted bytes end with a whole code point. */
    public boolean isComplete() {
        return needed == 0 && !broken;
    }

    /** Bytes accepted since the last reset; behind a refusal, the message's offset of the byte that was refused. */
    public long accepted() {
        return accepted;
    }

    /** Checks a whole message at once; ASCII takes the fast path. */
    public static boolean isValid(byte[] bytes, int offset, int length) {
        int ascii = asciiEnd(bytes, offset, offset + length) - offset;
        if (ascii == length) {
            return true;
        }
        Utf8Validator rest = new Utf8Validator();
        return rest.accept(bytes, offset + ascii, length - ascii) && rest.isComplete();
    }

    /** Takes a byte that isn't ASCII between code points; false where it can't follow. */
    private boolean step(int next) {
        if (needed == 0) {
            return lead(next);
        }
        if (next < least || next > greatest) {
            return false;
        }
        needed--;
        least = 0x80;
        greatest = 0xBF;
        return true;
    }

    private boolean lead(int first) {
        needed = first < 0xC2 ? NO_LEAD : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : NO_LEAD;
        switch (first) {
            case 0xE0 -> least = 0xA0;
            case 0xED -> greatest = 0x9F;
            case 0xF0 -> least = 0x90;
            case 0xF4 -> greatest = 0x8F;
            default -> {}
        }
        return needed != NO_LEAD;
    }

    private static int asciiEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at <= end - Long.BYTES && ((long) LONG.get(bytes, at) & TOP_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
