package app.sockeye.payload;

import java.util.Locale;

/**
 * One row of a hex dump.
 *
 * @param offset of its first byte
 * @param hex two digits a byte, a wider gap in the middle of the row, padded to the width of a full row
 * @param ascii one character a byte, a dot for what is not printable ASCII
 */
public record HexRow(long offset, String hex, String ascii) {

    /** The offset in six hexadecimal digits, or as many as it needs. */
    public String offsetText() {
        return String.format(Locale.ROOT, "%06x", offset);
    }

    /** The row as one line of text. */
    public String line() {
        return offsetText() + "  " + hex + "  " + ascii;
    }
}
