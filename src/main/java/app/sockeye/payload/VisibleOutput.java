package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.VisibleText;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes UTF-8 for a terminal or an editor so that control and invisible characters, such as escapes and those that
 * change the writing direction, are visible. The input may come in pieces that split characters. Line feeds and tabs
 * are kept. One thread.
 */
public abstract class VisibleOutput extends FilterOutputStream {
    private static final int LONGEST = 4;

    /** The bytes of an incomplete character. */
    private final byte[] character = new byte[LONGEST];

    private int length;
    private int wanted;
    /** Whether the last byte was a carriage return, which before a line feed is part of a line break. */
    private boolean returned;

    private VisibleOutput(OutputStream out) {
        super(out);
    }

    /** For JSON: control and invisible characters become equivalent escapes in their strings. */
    public static OutputStream json(OutputStream out) {
        return new VisibleOutput(out) {
            @Override
            String seen(int codePoint) {
                StringBuilder escapes = new StringBuilder();
                for (char c : Character.toChars(codePoint)) {
                    escapes.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                }
                return escapes.toString();
            }
        };
    }

    /** For text: control and invisible characters are shown as in the rest of the program. */
    public static OutputStream text(OutputStream out) {
        return new VisibleOutput(out) {
            @Override
            String seen(int codePoint) {
                return VisibleText.of(codePoint);
            }
        };
    }

    abstract String seen(int codePoint);

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int written = offset;
        for (int at = offset; at < offset + count; at++) {
            if (length == 0 && !returned && isPlain(bytes[at])) {
                continue;
            }
            out.write(bytes, written, at - written);
            written = at + 1;
            add(bytes[at]);
        }
        out.write(bytes, written, offset + count - written);
    }

    /** An incomplete character is held until the rest arrives. */
    @Override
    public void flush() throws IOException {
        writeReturn(false);
        super.flush();
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' && b < 0x7f || b == '\n' || b == '\t';
    }

    private void add(byte b) throws IOException {
        boolean continues = (b & 0xC0) == 0x80;
        if (length > 0 && !continues) {
            writeCharacter();
        }
        if (length == 0) {
            writeReturn(b == '\n');
            returned = b == '\r';
            if (returned) {
                return;
            }
            if (isPlain(b)) {
                out.write(b);
                return;
            }
            wanted = b >= 0 ? 1 : (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? 3 : (b & 0xF8) == 0xF0 ? 4 : 1;
        }
        character[length++] = b;
        if (length == wanted) {
            writeCharacter();
        }
    }

    private void writeReturn(boolean endsLine) throws IOException {
        if (returned) {
            out.write((endsLine ? "\r" : seen('\r')).getBytes(UTF_8));
            returned = false;
        }
    }

    /** Malformed bytes become U+FFFD, as a terminal might interpret them. */
    private void writeCharacter() throws IOException {
        String text = new String(character, 0, length, UTF_8);
        length = 0;
        int codePoint = text.codePointAt(0);
        boolean whole = Character.charCount(codePoint) == text.length();
        out.write((whole && VisibleText.hides(codePoint) ? seen(codePoint) : text).getBytes(UTF_8));
    }
}
