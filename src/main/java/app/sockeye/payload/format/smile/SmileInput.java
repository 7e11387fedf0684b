package app.sockeye.payload.format.smile;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;

/** The pieces of which Smile's values are made. One thread. */
final class SmileInput {
    private static final int LONGEST_VARINT = 10;
    private static final int END_OF_TEXT = 0xFC;

    private final PayloadInput in;

    SmileInput(PayloadInput in) {
        this.in = in;
    }

    /** An unsigned number: 7 bits in each byte but the last, which has 6 and the highest bit set. */
    long unsigned() throws PayloadException {
        int at = in.at();
        long number = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int next = in.u8();
            if (next >= 0x80) {
                return number << 6 | next & 0x3F;
            }
            number = number << 7 | next;
        }
        throw new PayloadException(at, "The number at byte " + at + " is longer than " + LONGEST_VARINT + " bytes.");
    }

    /** A number whose sign is in the lowest bit. */
    long signed() throws PayloadException {
        long number = unsigned();
        return number >>> 1 ^ -(number & 1);
    }

    /** The bits of a float, 7 in each byte. */
    long bits(int bytes) throws PayloadException {
        long bits = 0;
        for (int i = 0; i < bytes; i++) {
            bits = bits << 7 | in.u8() & 0x7F;
        }
        return bits;
    }

    /** Bytes of which 7 bits are in each byte, after their length. */
    byte[] packed() throws PayloadException {
        int at = in.at();
        long length = unsigned();
        // Eight bytes stand for seven.
        if (length < 0 || length > in.left()) {
            throw new PayloadException(at, "The payload is cut off: the bytes at byte " + at + " are not all there.");
        }
        byte[] bytes = new byte[(int) length];
        int held = 0;
        int count = 0;
        for (int i = 0; i < bytes.length; i++) {
            while (count < 8) {
                boolean last = bytes.length - i == 1 && count + 7 >= 8;
                int width = last ? 8 - count : 7;
                held = held << width | in.u8() & (1 << width) - 1;
                count += width;
            }
            count -= 8;
            bytes[i] = (byte) (held >>> count);
            held &= (1 << count) - 1;
        }
        return bytes;
    }

    /** Text up to the byte that ends it. */
    byte[] longText() throws PayloadException {
        int from = in.at();
        int length = 0;
        while (in.u8() != END_OF_TEXT) {
            length++;
        }
        int end = in.at();
        in.moveTo(from);
        byte[] text = in.take(length);
        in.moveTo(end);
        return text;
    }
}
