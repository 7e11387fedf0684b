package app.sockeye.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Deflates messages of one direction, frame by frame (RFC 7692 section 7.2.1). Not thread-safe.
 *
 * <p>java.util.zip always uses a window of 15 bits. A smaller one is kept by starting over after each windowful of
 * input: no reference can then reach back further.
 */
public final class MessageDeflater {
    private static final int BUFFER_BYTES = 8 * 1024;
    /** Length of the tail that {@link Deflater#SYNC_FLUSH} appends and a message leaves out. */
    private static final int TAIL_BYTES = 4;

    private final Deflater deflater;
    private final boolean noContextTakeover;
    private final int window;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    /** Input bytes since the deflater started with an empty window, where the window is limited. */
    private int filled;

    /**
     * @param level from 0, which only wraps the bytes, to 9, the smallest result
     * @param windowBits bits of the window, from 8 to 15
     * @param noContextTakeover whether each message starts with an empty window
     */
    public MessageDeflater(int level, int windowBits, boolean noContextTakeover) {
        this.deflater = new Deflater(level, true);
        this.noContextTakeover = noContextTakeover;
        this.window = windowBits < DeflateParameters.MAX_WINDOW_BITS ? 1 << windowBits : Integer.MAX_VALUE;
    }

    /**
     * Deflates the payload of a message's next frame.
     *
     * @param last whether it ends the message
     */
    public byte[] deflate(byte[] payload, boolean last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length / 2 + TAIL_BYTES);
        int at = 0;
        do {
            int length = Math.min(payload.length - at, window - filled);
            deflater.setInput(payload, at, length);
            flush(out);
            at += length;
            fill(length);
        } while (at < payload.length);
        byte[] all = out.toByteArray();
        if (last && noContextTakeover) {
            startOver();
        }
        return last ? withoutTail(all) : all;
    }

    private void flush(ByteArrayOutputStream out) {
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, count);
        } while (count == buffer.length);
    }

    private void fill(int length) {
        if (window < Integer.MAX_VALUE) {
            filled += length;
            if (filled == window) {
                startOver();
            }
        }
    }

    private void startOver() {
        deflater.reset();
        filled = 0;
    }

    /**
     * Removes the tail. An empty message becomes one zero byte (section 7.2.3.6), as Java's flush yields nothing for
     * it.
     */
    private static byte[] withoutTail(byte[] all) {
        return all.length <= TAIL_BYTES ? new byte[1] : Arrays.copyOf(all, all.length - TAIL_BYTES);
    }

    /** Frees the native memory; nothing can be deflated afterwards. */
    public void end() {
        deflater.end();
    }
}
