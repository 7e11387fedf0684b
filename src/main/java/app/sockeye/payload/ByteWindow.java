package app.sockeye.payload;

/** Reads a {@link ByteSource} byte by byte, forward, through a buffer. One thread. */
public final class ByteWindow {
    private static final int SIZE = 1 << 14;

    private final ByteSource source;
    private final byte[] buffer;
    private long bufferStart;
    private int filled;
    private int next;

    /** @param position where to start, from 0 */
    public ByteWindow(ByteSource source, long position) {
        this.source = source;
        this.bufferStart = position;
        this.buffer = new byte[(int) Math.max(1, Math.min(SIZE, source.size() - position))];
    }

    /** The position of the byte that {@link #peek} returns. */
    public long position() {
        return bufferStart + next;
    }

    /** The current byte, 0 to 255; -1 at the end. */
    public int peek() {
        if (next == filled && !fill()) {
            return -1;
        }
        return buffer[next] & 0xff;
    }

    /** Moves past the current byte. */
    public void advance() {
        next++;
    }

    private boolean fill() {
        bufferStart += next;
        next = 0;
        filled = source.read(bufferStart, buffer, 0, buffer.length);
        return filled > 0;
    }
}
