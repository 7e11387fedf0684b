package app.sockeye.transcript.sealed;

import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** The opened content of a block, to which frames may still be added in the file. Thread-safe. */
final class PlainBlock {
    private static final int OVERHEAD = 256;

    private final BlockHead head;
    private final SecretKeySpec key;
    private final long at;
    /** Replaced by a longer one under this object's lock. */
    private volatile byte[] bytes = new byte[0];
    /** Where the next frame begins in the block; guarded by this. */
    private int next = BlockHead.LENGTH;
    /** Written under this object's lock. */
    private volatile int frames;
    /** Written under this object's lock, when the bytes are there. */
    private volatile int length;

    private volatile boolean ended;

    /** @param at the block's place in the file */
    PlainBlock(BlockHead head, SecretKeySpec key, long at) {
        this.head = head;
        this.key = key;
        this.at = at;
    }

    /** Opens the frames that are in the file by now, up to the first that is not intact. */
    synchronized PlainBlock readOn(StoredFile file) throws IOException {
        FrameCodec codec = FrameCodec.take();
        try {
            int end = next + file.read(ByteBuffer.wrap(codec.sealed, next, FrameCodec.BLOCK - next), at + next);
            makeRoom(length + end - next);
            int content = codec.contentLength(next, end);
            while (content >= 0 && codec.open(head.cipher(), key, frames, next, content, bytes, length)) {
                ended = codec.isLast(next);
                next += FrameCodec.OVERHEAD + content;
                length += content;
                frames++;
                content = codec.contentLength(next, end);
            }
        } finally {
            codec.giveBack();
        }
        return this;
    }

    private void makeRoom(int needed) {
        if (bytes.length < needed) {
            // One that grows is that of a live session, with a frame for each of its messages.
            int most = bytes.length == 0 ? needed : Math.max(needed, 2 * bytes.length);
            bytes = Arrays.copyOf(bytes, Math.min(FrameCodec.BLOCK, most));
        }
    }

    /** The bytes of memory that it takes, about. */
    int memory() {
        return bytes.length + OVERHEAD;
    }

    /** Where its content begins in the plain file. */
    long start() {
        return head.start();
    }

    /** Where its content ends in the plain file, as far as it was read. */
    long end() {
        return head.start() + length;
    }

    /** Whether any frame is intact. */
    boolean isIntact() {
        return frames > 0;
    }

    /** Whether its last frame ends the file. */
    boolean isEnded() {
        return ended;
    }

    /** Copies bytes that were read, from a place in the plain file on. */
    void copy(long from, int count, ByteBuffer target) {
        target.put(bytes, (int) (from - head.start()), count);
    }
}
