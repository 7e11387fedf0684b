package app.sockeye.payload.format;

import app.sockeye.payload.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A payload's bytes, read forward; refuses to read past their end. One thread. */
public final class PayloadInput {
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    private final int end;
    private int at;

    /** @param bytes not changed while they are read */
    public PayloadInput(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** All bytes of an array. */
    public PayloadInput(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** The bytes of a source, up to {@link PayloadTreeBuilder#LARGEST}. */
    public static byte[] bytes(ByteSource source) {
        byte[] all = new byte[(int) Math.min(PayloadTreeBuilder.LARGEST, source.size())];
        int count = source.read(0, all, 0, all.length);
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    /** Where the next byte is. */
    public int at() {
        return at;
    }

    /** How many bytes are left. */
    public int left() {
        return end - at;
    }

    public boolean isAtEnd() {
        return at >= end;
    }

    /** The next byte, 0 to 255, which stays the next. */
    public int peek() throws PayloadException {
        need(1);
        return bytes[at] & 0xFF;
    }

    /** The next byte, 0 to 255. */
    public int u8() throws PayloadException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    /** An unsigned number of 1 to 8 bytes, the highest first; of 8 it is signed. */
    public long big(int length) throws PayloadException {
        need(length);
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[at++] & 0xFF;
        }
        return number;
    }

    /** An unsigned number of 1 to 8 bytes, the lowest first; of 8 it is signed. */
    public long little(int length) throws PayloadException {
        need(length);
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (bytes[at++] & 0xFFL) << 8 * i;
        }
        return number;
    }

    /** A copy of the next bytes. */
    public byte[] take(long length) throws PayloadException {
        need(length);
        at += (int) length;
        return Arrays.copyOfRange(bytes, at - (int) length, at);
    }

    /** The next bytes in hexadecimal. */
    public String hex(long length) throws PayloadException {
        need(length);
        at += (int) length;
        return HEX.formatHex(bytes, at - (int) length, at);
    }

    /** The next bytes as UTF-8; malformed ones become U+FFFD. */
    public String text(long length) throws PayloadException {
        need(length);
        at += (int) length;
        return new String(bytes, at - (int) length, (int) length, StandardCharsets.UTF_8);
    }

    /** Refuses a length that is more than what is left. */
    public void need(long length) throws PayloadException {
        if (length < 0 || length > left()) {
            String wanted = Long.toUnsignedString(length);
            throw new PayloadException(
                    at,
                    "The payload is cut off at byte " + at + ": expected " + wanted + " more, found " + left() + ".");
        }
    }

    /** Moves to a position within the bytes. */
    public void moveTo(int position) {
        at = position;
    }
}
