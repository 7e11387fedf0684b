package app.sockeye.payload;

/** Bytes as rows of offset, hexadecimal and ASCII, one row at a time, so that any size can be shown. */
public final class HexDump {
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private HexDump() {}

    /** How many rows of {@code width} bytes a payload of {@code size} bytes has. */
    public static long rowCount(long size, int width) {
        return (size + width - 1) / width;
    }

    /**
     * A row.
     *
     * @param offset of the row's first byte in the payload
     * @param bytes hold the row's bytes
     * @param from where in {@code bytes} they begin
     * @param length how many there are, 0 to {@code width}
     * @param width bytes in a full row
     */
    public static HexRow row(long offset, byte[] bytes, int from, int length, int width) {
        if (length < 0 || length > width) {
            throw new IllegalArgumentException("length " + length + " in a row of " + width);
        }
        StringBuilder hex = new StringBuilder(width * 3 + 1);
        StringBuilder ascii = new StringBuilder(length);
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                hex.append(i * 2 == width ? "  " : " ");
            }
            if (i < length) {
                int b = bytes[from + i] & 0xff;
                hex.append(DIGITS[b >> 4]).append(DIGITS[b & 15]);
                ascii.append(b >= ' ' && b < 0x7f ? (char) b : '.');
            } else {
                hex.append("  ");
            }
        }
        return new HexRow(offset, hex.toString(), ascii.toString());
    }

    /** Bytes as plain hexadecimal, for copying: two digits each, one space between them. */
    public static String plain(byte[] bytes) {
        StringBuilder hex = new StringBuilder(bytes.length * 3);
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0) {
                hex.append(' ');
            }
            hex.append(DIGITS[bytes[i] >> 4 & 15]).append(DIGITS[bytes[i] & 15]);
        }
        return hex.toString();
    }
}
