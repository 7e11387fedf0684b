package app.sockeye.ui.inspector.text;

import java.io.IOException;
import java.io.OutputStream;

/** Keeps a window of the bytes written to it, and stops the writer once the window is full. */
final class OutputWindow extends OutputStream {
    private final long start;
    private final byte[] bytes;
    private long position;
    private int length;
    private long linesBefore;

    /** @param start how many bytes to leave out first */
    OutputWindow(long start, int size) {
        this.start = start;
        this.bytes = new byte[size];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Line feeds that were left out. */
    long linesBefore() {
        return linesBefore;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) throws IOException {
        long skipped = Math.min(count, Math.max(0, start - position));
        for (int i = offset; i < offset + skipped; i++) {
            if (source[i] == '\n') {
                linesBefore++;
            }
        }
        int taken = (int) Math.min(count - skipped, bytes.length - length);
        System.arraycopy(source, offset + (int) skipped, bytes, length, taken);
        length += taken;
        position += count;
        if (length == bytes.length) {
            throw new FullException();
        }
    }

    /** Stops the writer: the window is full. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
