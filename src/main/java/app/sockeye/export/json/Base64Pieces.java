package app.sockeye.export.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

/** Decodes Base64 that comes in pieces. Raises {@link IllegalArgumentException} if it is invalid. */
final class Base64Pieces {
    /** Base64 characters for each three bytes. */
    private static final int CHARACTERS = 4;

    private static final int ROOM = 48 << 10;

    private final Pieces.Action sink;
    private final byte[] waiting = new byte[ROOM];
    private int count;

    Base64Pieces(Pieces.Action sink) {
        this.sink = sink;
    }

    void add(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (count == ROOM) {
                flush();
            }
            int step = Math.min(left, ROOM - count);
            System.arraycopy(bytes, from, waiting, count, step);
            count += step;
            from += step;
            left -= step;
        }
    }

    /** Decodes the buffered characters. */
    void flush() throws IOException {
        flush(count);
    }

    /** Decodes the buffered characters of a text that was cut off, except an incomplete group at its end. */
    void flushWhole() throws IOException {
        flush(count - count % CHARACTERS);
    }

    private void flush(int length) throws IOException {
        byte[] decoded = Base64.getDecoder().decode(Arrays.copyOf(waiting, length));
        count = 0;
        sink.accept(decoded, 0, decoded.length);
    }
}
