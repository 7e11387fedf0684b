package app.sockeye.payload;

import app.sockeye.protocol.VisibleText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Interprets bytes as numbers, characters and times, in both byte orders. */
public final class ByteReadings {
    /** Number of bytes that suffices for every reading. */
    public static final int MOST_BYTES = 10;

    private static final String NONE = "–";
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * One way to read the bytes.
     *
     * @param little the first byte taken as the lowest
     * @param big the first byte taken as the highest; the same as {@code little} where there is no order
     */
    public record Reading(String name, String little, String big) {}

    private interface Reader {
        String read(ByteBuffer in);
    }

    private ByteReadings() {}

    /** Readings that start at the first byte; a dash for those with too few bytes or no plausible value. */
    public static List<Reading> of(byte[] bytes) {
        List<Reading> readings = new ArrayList<>();
        add(readings, "int8", bytes, in -> Byte.toString(in.get()));
        add(readings, "uint8", bytes, in -> Integer.toString(in.get() & 0xff));
        add(readings, "int16", bytes, in -> Short.toString(in.getShort()));
        add(readings, "uint16", bytes, in -> Integer.toString(in.getShort() & 0xffff));
        add(readings, "int32", bytes, in -> Integer.toString(in.getInt()));
        add(readings, "uint32", bytes, in -> Integer.toUnsignedString(in.getInt()));
        add(readings, "int64", bytes, in -> Long.toString(in.getLong()));
        add(readings, "uint64", bytes, in -> Long.toUnsignedString(in.getLong()));
        add(readings, "float32", bytes, in -> Float.toString(in.getFloat()));
        add(readings, "float64", bytes, in -> Double.toString(in.getDouble()));
        add(readings, "varint", bytes, ByteReadings::varint);
        add(readings, "UTF-8", bytes, ByteReadings::utf8);
        add(readings, "UTF-16", bytes, ByteReadings::utf16);
        add(readings, "time, s", bytes, in -> time(Instant.ofEpochSecond(in.getInt() & 0xffffffffL)));
        add(readings, "time, ms", bytes, in -> time(Instant.ofEpochMilli(in.getLong())));
        return readings;
    }

    private static void add(List<Reading> readings, String name, byte[] bytes, Reader reader) {
        readings.add(new Reading(
                name, read(bytes, ByteOrder.LITTLE_ENDIAN, reader), read(bytes, ByteOrder.BIG_ENDIAN, reader)));
    }

    private static String read(byte[] bytes, ByteOrder order, Reader reader) {
        try {
            return reader.read(ByteBuffer.wrap(bytes).order(order));
        } catch (java.nio.BufferUnderflowException e) {
            return NONE;
        }
    }

    /** Seven bits a byte, the lowest first, as in protocol buffers. */
    private static String varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte b = in.get();
            value |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return Long.toUnsignedString(value);
            }
        }
        return NONE;
    }

    private static String utf8(ByteBuffer in) {
        byte[] head = new byte[Math.min(4, in.remaining())];
        in.get(head);
        String text = new String(head, StandardCharsets.UTF_8);
        return text.isEmpty() || text.charAt(0) == '\ufffd' && head[0] != (byte) 0xEF
                ? NONE
                : named(text.codePointAt(0));
    }

    private static String utf16(ByteBuffer in) {
        char first = in.getChar();
        if (Character.isHighSurrogate(first)) {
            char second = in.getChar();
            return Character.isLowSurrogate(second) ? named(Character.toCodePoint(first, second)) : NONE;
        }
        return Character.isLowSurrogate(first) ? NONE : named(first);
    }

    private static String named(int codePoint) {
        return VisibleText.of(codePoint) + String.format(Locale.ROOT, "  U+%04X", codePoint);
    }

    private static String time(Instant time) {
        return time.isBefore(EARLIEST) || !time.isBefore(LATEST)
                ? NONE
                : time.toString().replace('T', ' ');
    }
}
