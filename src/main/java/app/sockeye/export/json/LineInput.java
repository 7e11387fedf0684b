package app.sockeye.export.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a text file byte by byte and keeps track of the place in it. Belongs to one thread. */
public final class LineInput {
    private static final int BUFFER = 64 << 10;
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final SeekableByteChannel in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long taken;
    private long line = 1;
    /** Position of the first byte of the current line. */
    private long lineStart;

    /** Reads from the channel's start and skips a byte order mark. */
    LineInput(SeekableByteChannel in) throws IOException {
        this.in = in;
        for (byte expected : BYTE_ORDER_MARK) {
            if (peek() != (expected & 0xFF)) {
                at = 0;
                break;
            }
            at++;
        }
        lineStart = at;
    }

    /** A place in the file, from which reading can be resumed. */
    public record Place(long position, long line, long lineStart) {
        /** Line and column as an editor shows them; columns are counted in bytes. */
        public String words() {
            return "line " + line + ", column " + (position - lineStart + 1);
        }
    }

    Place place() {
        return new Place(position(), line, lineStart);
    }

    /** Bytes read so far. */
    long position() {
        return taken + at;
    }

    void goTo(Place place) throws IOException {
        line = place.line();
        lineStart = place.lineStart();
        if (place.position() >= taken && place.position() <= taken + end) {
            at = (int) (place.position() - taken);
        } else {
            in.position(place.position());
            taken = place.position();
            at = 0;
            end = 0;
        }
    }

    /** Returns the next byte without consuming it; -1 at the end. */
    int peek() throws IOException {
        if (at == end) {
            taken += end;
            at = 0;
            end = Math.max(0, in.read(ByteBuffer.wrap(buffer)));
        }
        return at < end ? buffer[at] & 0xFF : -1;
    }

    /** Consumes the byte that {@link #peek} returned; the end must not be reached. */
    void advance() {
        boolean newLine = buffer[at] == '\n';
        at++;
        if (newLine) {
            line++;
            lineStart = position();
        }
    }

    /** Goes to the start of the next line. */
    void skipLine() throws IOException {
        int c = peek();
        while (c >= 0 && c != '\n') {
            at++;
            c = peek();
        }
        if (c >= 0) {
            advance();
        }
    }

    /** Reads the next bytes, fewer if the file ends. */
    byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int count = 0;
        while (count < length && peek() >= 0) {
            bytes[count++] = buffer[at];
            advance();
        }
        return Arrays.copyOf(bytes, count);
    }

    /** Passes on the buffered text up to the next escape, quotation mark or line break. */
    void plainText(Pieces.Action sink) throws IOException {
        int start = at;
        while (at < end && buffer[at] != '"' && buffer[at] != '\\' && buffer[at] != '\n') {
            at++;
        }
        sink.accept(buffer, start, at - start);
    }
}
