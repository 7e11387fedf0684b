package app.sockeye.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks that a text message's bytes are UTF-8 as they stream in (RFC 6455 section 8.1, RFC 3629); a code point may be
 * split anywhere. Overlong forms, surrogates and code points over U+10FFFF are refused at the first byte that proves
 * it. Not thread-safe.
 */
public final class Utf8Validator {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final int NO_LEAD = 0;

    /** Bytes since the last reset that are known to be valid. */
    private long accepted;
    /** Continuation bytes the current code point still needs. */
    private int needed;
    /** The least and greatest next continuation byte: RFC 3629's table narrows the range after E0, ED, F0 and F4. */
    private int least = 0x80;

    private int greatest = 0xBF;
    private boolean broken;

    /** Forgets the previous message: the next byte begins a new one. */
    public void reset() {
        accepted = 0;
        needed = 0;
        least = 0x80;
        greatest = 0xBF;
        broken = false;
    }

    /** Checks the next bytes; false as soon as the message can't be UTF-8, and from then on until {@link #reset()}. */
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

    /** Whether the accepted bytes end with a complete code point. */
    public boolean isComplete() {
        return needed == 0 && !broken;
    }

    /** Bytes accepted since the last reset; after a refusal, the offset of the refused byte in the message. */
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

    /** Takes any byte except ASCII between code points; false where it is invalid. */
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
