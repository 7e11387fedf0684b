package app.sockeye.payload.format.msgpack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where a MessagePack value is and ends, without a tree of it. Time and memory are bounded by the bytes.
 *
 * @param bytes never changed
 * @param at where the value begins, within the bytes
 */
public record MessagePackToken(byte[] bytes, int at) {

    /** The first byte, from 0 to 255. */
    public int tag() {
        return bytes[at] & 0xFF;
    }

    /** Where it ends with all that is in it; -1 if it does not end, or a byte is none of MessagePack's. */
    public int end() {
        long open = 1;
        int next = at;
        while (open > 0) {
            MessagePackToken value = new MessagePackToken(bytes, next);
            int head = next < bytes.length ? value.headEnd() : -1;
            if (head < 0 || head > bytes.length) {
                return -1;
            }
            long body = value.isContainer() ? 0 : value.count();
            if (body > bytes.length - head) {
                return -1;
            }
            open += (value.isArray() ? value.count() : value.isMap() ? 2 * value.count() : 0) - 1;
            next = head + (int) body;
            // Each open value needs a byte.
            if (open > bytes.length - next) {
                return -1;
            }
        }
        return next;
    }

    /** Where the content begins, after tag and length; -1 if the tag is none or its length is missing. */
    public int headEnd() {
        int tag = tag();
        int length =
                switch (tag) {
                    case 0xC1 -> -1;
                    case 0xC4, 0xD9 -> 1;
                    case 0xC5, 0xDA, 0xDC, 0xDE -> 2;
                    case 0xC6, 0xDB, 0xDD, 0xDF -> 4;
                    case 0xC7 -> 2;
                    case 0xC8 -> 3;
                    case 0xC9 -> 5;
                    case 0xD4, 0xD5, 0xD6, 0xD7, 0xD8 -> 1;
                    default -> 0;
                };
        return length < 0 || at + 1 + length > bytes.length ? -1 : at + 1 + length;
    }

    /** Number of content bytes, elements or members. Its head is complete. */
    public long count() {
        int tag = tag();
        if (tag >= 0xA0 && tag < 0xC0) {
            return tag & 0x1F;
        } else if (tag >= 0x80 && tag < 0xA0) {
            return tag & 0xF;
        }
        return switch (tag) {
            case 0xC4, 0xC7, 0xD9 -> number(1);
            case 0xC5, 0xC8, 0xDA, 0xDC, 0xDE -> number(2);
            case 0xC6, 0xC9, 0xDB, 0xDD, 0xDF -> number(4);
            case 0xCC, 0xD0, 0xD4 -> 1;
            case 0xCD, 0xD1, 0xD5 -> 2;
            case 0xCA, 0xCE, 0xD2, 0xD6 -> 4;
            case 0xCB, 0xCF, 0xD3, 0xD7 -> 8;
            case 0xD8 -> 16;
            default -> 0;
        };
    }

    private long number(int length) {
        long number = 0;
        for (int i = 1; i <= length; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    public boolean isMap() {
        return tag() >= 0x80 && tag() < 0x90 || tag() == 0xDE || tag() == 0xDF;
    }

    public boolean isArray() {
        return tag() >= 0x90 && tag() < 0xA0 || tag() == 0xDC || tag() == 0xDD;
    }

    public boolean isContainer() {
        return isMap() || isArray();
    }

    public boolean isText() {
        return tag() >= 0xA0 && tag() < 0xC0 || tag() >= 0xD9 && tag() <= 0xDB;
    }

    public boolean isBytes() {
        return tag() >= 0xC4 && tag() <= 0xC6;
    }

    public boolean isExtension() {
        return tag() >= 0xC7 && tag() <= 0xC9 || tag() >= 0xD4 && tag() <= 0xD8;
    }

    /** Whether it is nil, or what the library writes for undefined: one byte of extension 0. */
    public boolean isNothing() {
        return tag() == 0xC0 || tag() == 0xD4 && bytes[at + 1] == 0;
    }

    public boolean isInteger() {
        return tag() < 0x80 || tag() >= 0xE0 || tag() >= 0xCC && tag() <= 0xD3;
    }

    /** The content of a text; of an integer or float its digits. */
    public String text() {
        int head = headEnd();
        if (isText()) {
            return new String(bytes, head, (int) count(), StandardCharsets.UTF_8);
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, head, bytes.length - head);
        return switch (tag()) {
            case 0xCA -> Float.toString(content.getFloat());
            case 0xCB -> Double.toString(content.getDouble());
            case 0xCC -> Integer.toString(content.get() & 0xFF);
            case 0xCD -> Integer.toString(content.getShort() & 0xFFFF);
            case 0xCE -> Long.toString(content.getInt() & 0xFFFFFFFFL);
            case 0xCF -> Long.toUnsignedString(content.getLong());
            case 0xD0 -> Integer.toString(content.get());
            case 0xD1 -> Integer.toString(content.getShort());
            case 0xD2 -> Integer.toString(content.getInt());
            case 0xD3 -> Long.toString(content.getLong());
            default -> Integer.toString(bytes[at]);
        };
    }
}
