package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.ByteSource;
import java.util.Locale;

/** Finds a text in keys and values, both raw and unescaped. Case matters if the text has upper case. */
final class JsonNeedle {
    /** Size of the pieces in which a value is examined, in bytes. */
    private static final int PIECE = 1 << 16;

    private final String text;
    private final boolean ignoreCase;
    private final boolean ascii;
    private final byte[] bytes;
    private final byte[] piece = new byte[PIECE];

    JsonNeedle(String text) {
        this.ignoreCase = text.equals(text.toLowerCase(Locale.ROOT));
        this.text = text;
        this.ascii = text.chars().allMatch(c -> c < 0x80);
        this.bytes = text.getBytes(UTF_8);
        if (text.isEmpty() || bytes.length > PIECE / 4) {
            throw new IllegalArgumentException(bytes.length + " bytes");
        }
    }

    /** Whether a value, or the content of a string, contains the text. */
    boolean isIn(ByteSource source, long start, long end) {
        // The pieces overlap by six times the length of the text, as an escape may be six times as long.
        int step = PIECE - 6 * Math.min(bytes.length, PIECE / 12);
        for (long at = start; at < end; at += step) {
            int length = source.read(at, piece, 0, (int) Math.min(PIECE, end - at));
            if (isInPiece(length)) {
                return true;
            }
            if (length < PIECE) {
                return false;
            }
        }
        return false;
    }

    private boolean isInPiece(int length) {
        boolean escaped = false;
        for (int at = 0; at < length; at++) {
            escaped |= piece[at] == '\\';
            if (at <= length - bytes.length && isAt(at)) {
                return true;
            }
        }
        return (escaped || !ascii && ignoreCase) && isInText(new String(piece, 0, length, UTF_8));
    }

    private boolean isAt(int at) {
        for (int i = 0; i < bytes.length; i++) {
            byte b = piece[at + i];
            if (b != bytes[i] && (!ignoreCase || b < 'A' || b > 'Z' || (b | 0x20) != bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isInText(String received) {
        String meant = JsonString.unescape(received);
        for (int at = 0; at <= meant.length() - text.length(); at++) {
            if (meant.regionMatches(ignoreCase, at, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
