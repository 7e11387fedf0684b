package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.stream.ByteScan;
import app.sockeye.dialect.stream.Framing;

/** Where MQTT packets end: a byte with type and flags, then the remaining length (MQTT 5 section 2.1.4). */
final class MqttFraming implements Framing {
    private static final int MOST_LENGTH_BYTES = 4;

    @Override
    public long length(byte[] bytes, int from, int to) {
        if ((bytes[from] & 0xF0) == 0) {
            return NONSENSE;
        }
        long remaining = 0;
        for (int i = 0; i < MOST_LENGTH_BYTES; i++) {
            int at = from + 1 + i;
            if (at >= to) {
                return UNKNOWN;
            }
            remaining |= (long) (bytes[at] & 0x7F) << 7 * i;
            if (bytes[at] >= 0) {
                return 2 + i + remaining;
            }
        }
        return NONSENSE;
    }

    /** Number of bytes before the body. */
    static int head(byte[] bytes) {
        int at = 1;
        while (at < bytes.length && bytes[at] < 0) {
            at++;
        }
        return at + 1;
    }

    /** A variable byte integer (section 1.5.5); -1 if it does not end. */
    static int varInt(ByteScan scan) {
        int value = 0;
        for (int i = 0; i < MOST_LENGTH_BYTES; i++) {
            int next = scan.u8();
            value |= (next & 0x7F) << 7 * i;
            if (next < 0x80) {
                return scan.hasEnded() ? -1 : value;
            }
        }
        return -1;
    }

    /** Bytes after their length in two bytes. */
    static byte[] binary(ByteScan scan) {
        return scan.take(scan.u16());
    }

    /** A text after its length in two bytes. */
    static String text(ByteScan scan) {
        return scan.text(scan.u16());
    }
}
