package app.sockeye.transcript.sealed;

import app.sockeye.transcript.file.SealMark;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The growing end of an encrypted file. Guarded by the owner's lock, but for {@link #end}. */
final class SealedTail {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final StoredFile file;
    private final Aead cipher;
    private final RecordingKey recordingKey;
    private final SealMark mark;
    private final String name;
    /** Empty until something is written. */
    private volatile Optional<SealedEnd> end = Optional.empty();
    /** Null where the next frame begins a block, as after a failure: what a block's key was used for is not known then. */
    private BlockHead head;

    private SecretKeySpec key;
    /** Number of the block that is written, or comes next. */
    private int slot;
    /** Bytes of it that are in the file. */
    private int used;

    private int frames;
    /** Whether anything was written since the file was opened. */
    private boolean written;

    SealedTail(StoredFile file, Aead cipher, RecordingKey recordingKey, SealMark mark, String name) {
        this.file = file;
        this.cipher = cipher;
        this.recordingKey = recordingKey;
        this.mark = mark;
        this.name = name;
    }

    /** Where the file ends by what was written here; empty if nothing was. */
    Optional<SealedEnd> end() {
        return end;
    }

    /** Begins to write where a file ends that may have been written before: in a block of its own. */
    void begin(SealedEnd found) {
        slot = Math.toIntExact((found.stored() + FrameCodec.BLOCK - 1) / FrameCodec.BLOCK);
        head = null;
        end = Optional.of(found);
    }

    /** Writes all of {@code source} at the end; after a failure, the end is behind the last frame that was written. */
    void write(ByteBuffer source) throws IOException {
        while (source.hasRemaining()) {
            beginBlockIfFull();
            int most = FrameCodec.BLOCK - used - FrameCodec.OVERHEAD;
            ByteBuffer content = source.slice().limit(Math.min(source.remaining(), most));
            int length = content.remaining();
            frame(content, false);
            source.position(source.position() + length);
        }
    }

    /** Writes where the file ends, as nothing follows yet that tells it. */
    void mark() throws IOException {
        beginBlockIfFull();
        frame(NOTHING.duplicate(), false);
    }

    /** Notes that nothing follows, if anything was written; what fails looks as if it were cut off here. */
    void finish() {
        if (written && !end.orElseThrow().ended()) {
            try {
                beginBlockIfFull();
                frame(NOTHING.duplicate(), true);
            } catch (IOException e) {
                head = null;
            }
        }
    }

    /** Cuts the file off in a block; the rest of that block no longer counts when another follows. */
    void cut(long size, int block, BlockStarts starts) throws IOException {
        boolean whole = size == 0;
        int keep = whole ? 0 : block + 1;
        file.truncate((long) keep * FrameCodec.BLOCK);
        starts.clear();
        slot = keep;
        head = null;
        end = Optional.of(new SealedEnd(size, keep - 1, (long) keep * FrameCodec.BLOCK, false));
    }

    private void beginBlockIfFull() {
        if (head != null && FrameCodec.BLOCK - used < FrameCodec.OVERHEAD + 1) {
            head = null;
            slot++;
        }
        if (head == null) {
            head = BlockHead.create(cipher, mark, end.orElseThrow().size());
            key = head.key(recordingKey, name, slot);
            used = BlockHead.LENGTH;
            frames = 0;
        }
    }

    private void frame(ByteBuffer content, boolean last) throws IOException {
        long size = end.orElseThrow().size() + content.remaining();
        int from = frames == 0 ? 0 : used;
        FrameCodec codec = FrameCodec.take();
        try {
            if (frames == 0) {
                System.arraycopy(head.bytes(), 0, codec.sealed, 0, BlockHead.LENGTH);
            }
            int to = codec.seal(head.cipher(), key, frames, last, content, used);
            file.write(ByteBuffer.wrap(codec.sealed, from, to - from), (long) slot * FrameCodec.BLOCK + from);
            used = to;
        } catch (IOException e) {
            slot += frames > 0 ? 1 : 0;
            head = null;
            throw e;
        } finally {
            codec.giveBack();
        }
        frames++;
        written = true;
        end = Optional.of(new SealedEnd(size, slot, (long) slot * FrameCodec.BLOCK + used, last));
    }
}
