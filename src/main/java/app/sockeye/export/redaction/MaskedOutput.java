package app.sockeye.export.redaction;

import app.sockeye.secret.Redactor;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Puts an asterisk for each byte of a known secret in what is written, wherever it is. The end is held back, as it may be
 * the start of a secret, until more is written, {@link #finish} is called or the stream is closed. One thread.
 */
public final class MaskedOutput extends FilterOutputStream {
    private static final int PIECE = 64 << 10;

    private final Redactor known;
    private final int held;
    private byte[] buffer;
    private int size;

    /** @param known finds the secrets */
    public MaskedOutput(OutputStream out, Redactor known) {
        super(out);
        this.known = known;
        this.held = known.longest();
        this.buffer = new byte[held + PIECE];
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, buffer.length - size);
            System.arraycopy(bytes, from + done, buffer, size, count);
            size += count;
            done += count;
            if (size == buffer.length) {
                writeMasked(size - held);
            }
        }
    }

    /** Writes the start of the buffer. No secret that begins in it reaches beyond the buffer's end. */
    private void writeMasked(int count) throws IOException {
        byte[] masked = known.mask(Arrays.copyOf(buffer, size));
        out.write(masked, 0, count);
        size -= count;
        System.arraycopy(masked, count, buffer, 0, size);
    }

    /** Writes what is held back: whatever follows is not part of a secret that began before. */
    public void finish() throws IOException {
        writeMasked(size);
    }

    /** Does not write what is held back. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            out.close();
        }
    }
}
