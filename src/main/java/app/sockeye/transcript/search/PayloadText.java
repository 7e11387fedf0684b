package app.sockeye.transcript.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.transcript.entry.Payload;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * A payload of any size as a text, decoded while it is read forward, with U+FFFD for malformed bytes. Going back by up
 * to {@link #KEPT} characters is cheap; going back farther decodes from the start again. Belongs to one thread.
 */
final class PayloadText implements CharSequence {
    static final int KEPT = 16 << 10;
    private static final int WINDOW = 128 << 10;

    private final Payload payload;
    private final CharBuffer window = CharBuffer.allocate(WINDOW);
    private final ByteBuffer bytes = ByteBuffer.allocate(64 << 10);
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final int length;
    private long position;
    /** Position in the text of the window's first character. */
    private int start;

    /** If the payload has more characters than a text can have (about 2<sup>31</sup>), only the first ones are used. */
    PayloadText(Payload payload) {
        this.payload = payload;
        rewind();
        while (start < Integer.MAX_VALUE - 2 * WINDOW && fill()) {}
        this.length = start + window.limit();
        rewind();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (index < start) {
            rewind();
        }
        while (index - start >= window.limit()) {
            if (!fill()) {
                throw new IndexOutOfBoundsException(index);
            }
        }
        return window.get(index - start);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        StringBuilder part = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            part.append(charAt(i));
        }
        return part;
    }

    @Override
    public String toString() {
        return subSequence(0, length).toString();
    }

    private void rewind() {
        decoder.reset();
        bytes.clear().limit(0);
        window.clear().limit(0);
        position = 0;
        start = 0;
    }

    /** Moves the window forward; returns false at the end of the text. */
    private boolean fill() {
        int kept = Math.min(KEPT, window.limit());
        int moved = window.limit() - kept;
        int end = start + window.limit();
        window.position(moved).compact();
        boolean full = false;
        boolean allRead = false;
        while (!full && !allRead) {
            readBytes();
            allRead = position == payload.size();
            full = decoder.decode(bytes, window, allRead).isOverflow();
        }
        boolean more = window.position() > kept;
        window.flip();
        start = end - kept;
        return more;
    }

    private void readBytes() {
        bytes.compact();
        int read = payload.read(position, bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + read).flip();
        position += read;
    }
}
