package app.sockeye.payload.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes and reads JSON strings (RFC 8259 section 7); writing takes and gives UTF-8 without decoding it. */
public final class JsonString {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JsonString() {}

    /** A text as a JSON string, quotation marks included; a lone surrogate becomes a question mark. */
    public static String quote(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(utf8.length + 2);
        try {
            out.write('"');
            escape(utf8, 0, utf8.length, out);
            out.write('"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes the escaped form of a piece of a string's UTF-8, which may be split anywhere. */
    public static void escape(byte[] utf8, int offset, int length, OutputStream out) throws IOException {
        int written = offset;
        for (int i = offset; i < offset + length; i++) {
            byte b = utf8[i];
            if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
                out.write(utf8, written, i - written);
                writeEscape(b, out);
                written = i + 1;
            }
        }
        out.write(utf8, written, offset + length - written);
    }

    /** Reads the content between the quotation marks; an incomplete or unknown escape is kept as it is. */
    public static String unescape(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder text = new StringBuilder(escaped.length());
        for (int at = 0; at < escaped.length(); at++) {
            char c = escaped.charAt(at);
            char next = c == '\\' && at + 1 < escaped.length() ? escaped.charAt(at + 1) : 0;
            int letter = "\"\\/bfnrt".indexOf(next);
            if (next == 'u' && at + 6 <= escaped.length() && isHex(escaped, at + 2)) {
                text.append((char) Integer.parseInt(escaped, at + 2, at + 6, 16));
                at += 5;
            } else if (next != 0 && letter >= 0) {
                text.append("\"\\/\b\f\n\r\t".charAt(letter));
                at++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isHex(String text, int from) {
        return text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static void writeEscape(byte b, OutputStream out) throws IOException {
        int letter = "\"\\\b\f\n\r\t".indexOf(b);
        out.write('\\');
        if (letter >= 0) {
            out.write("\"\\bfnrt".charAt(letter));
        } else {
            out.write(new byte[] {'u', '0', '0', HEX[b >> 4], HEX[b & 0xF]});
        }
    }
}
