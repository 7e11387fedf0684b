package app.sockeye.transcript.sealed;

import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.SealMark;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An encrypted file, read and written as the plain one. What is damaged or was changed is told by {@link
 * DamagedBlockException}; what a read finds before it is returned. It only grows at its end: to write before the end
 * first cuts off what is behind.
 */
final class SealedFile implements StoredFile {
    /** A file of 64 GiB. */
    private static final int MOST_BLOCKS = 1 << 20;

    private final StoredFile below;
    private final RecordingKey key;
    private final String name;
    private final PlainBlocks cache;
    private final BlockStarts starts;
    private final SealedTail writer;
    /** Where the file ended when it was looked at last; replaced when it has grown. */
    private volatile SealedEnd known = SealedEnd.UNKNOWN;
    /** Set once. */
    private volatile boolean closed;

    /**
     * @param cipher of what is written; what is read tells its own
     * @param name which the file has in its folder, whatever it is called while it is made
     */
    SealedFile(StoredFile below, Aead cipher, RecordingKey key, SealMark mark, String name, PlainBlocks cache) {
        this.below = below;
        this.key = key;
        this.name = name;
        this.cache = cache;
        this.starts = new BlockStarts(below, mark);
        this.writer = new SealedTail(below, cipher, key, mark, name);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        try {
            SealedEnd end = target.hasRemaining() ? end(position + target.remaining()) : SealedEnd.EMPTY;
            for (long at = position; target.hasRemaining() && at < end.size(); ) {
                readBlock(target, at, end);
                at = position + target.position() - start;
            }
        } catch (DamagedBlockException e) {
            // One that was deleted meanwhile ends here; its compressed copy may be read instead.
            if (target.position() == start && below.size() > 0) {
                throw e;
            }
        }
        return target.position() - start;
    }

    private void readBlock(ByteBuffer target, long at, SealedEnd end) throws IOException {
        int slot = starts.holding(at, end.lastSlot());
        int next = starts.next(slot, end.lastSlot());
        long nextStart = next > end.lastSlot() ? end.size() : starts.start(next);
        // Whole blocks are read by searches, which come by once.
        boolean once = at == starts.start(slot) && target.remaining() >= nextStart - at;
        Optional<PlainBlock> block = block(slot, Math.min(nextStart, at + target.remaining()), !once);
        long blockEnd = Math.min(nextStart, block.map(PlainBlock::end).orElse(0L));
        if (block.isEmpty() || at < block.get().start() || at >= blockEnd) {
            throw damaged().before(next > end.lastSlot() ? Long.MAX_VALUE : nextStart);
        }
        block.get().copy(at, (int) Math.min(target.remaining(), blockEnd - at), target);
    }

    /** A block with its frames up to a place in the plain file; empty where its head is damaged. */
    private Optional<PlainBlock> block(int slot, long place, boolean hold) throws IOException {
        PlainBlock held = cache.get(this, slot);
        if (held != null) {
            if (held.end() < place && held.memory() != held.readOn(below).memory()) {
                cache.put(this, slot, held);
            }
            return Optional.of(held);
        }
        Optional<PlainBlock> block = opened(slot);
        if (hold && block.filter(PlainBlock::isIntact).isPresent()) {
            cache.put(this, slot, block.get());
            if (closed) {
                cache.drop(this);
            }
        }
        return block;
    }

    private Optional<PlainBlock> opened(int slot) throws IOException {
        Optional<BlockHead> head = starts.head(slot);
        return head.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlainBlock(head.get(), head.get().key(key, name, slot), (long) slot * FrameCodec.BLOCK)
                                .readOn(below));
    }

    private static DamagedBlockException damaged() {
        return new DamagedBlockException("an encrypted block is damaged", null);
    }

    /** Where the file ends, looked up again unless it is known to reach so far. */
    private SealedEnd end(long wanted) throws IOException {
        Optional<SealedEnd> written = writer.end();
        if (written.isPresent()) {
            return written.get();
        }
        SealedEnd end = known;
        if (end.size() < wanted) {
            long stored = below.size();
            if (stored != end.stored()) {
                end = lookUp(stored);
                known = end;
            }
        }
        return end;
    }

    private SealedEnd lookUp(long stored) throws IOException {
        long slots = (stored + FrameCodec.BLOCK - 1) / FrameCodec.BLOCK;
        if (slots > MOST_BLOCKS) {
            throw new IOException("an encrypted file is larger than any that Sockeye writes");
        }
        for (int slot = (int) slots - 1; slot >= 0; slot--) {
            Optional<PlainBlock> last = block(slot, Long.MAX_VALUE, true).filter(PlainBlock::isIntact);
            if (last.isPresent()) {
                return new SealedEnd(last.get().end(), slot, stored, last.get().isEnded());
            }
        }
        return new SealedEnd(0, -1, stored, false);
    }

    @Override
    public long size() throws IOException {
        return end(Long.MAX_VALUE).size();
    }

    @Override
    public boolean isEnded() throws IOException {
        return end(Long.MAX_VALUE).ended();
    }

    @Override
    public synchronized void write(ByteBuffer source, long position) throws IOException {
        if (source.hasRemaining()) {
            goTo(position);
            writer.write(source);
        }
    }

    @Override
    public synchronized void truncate(long size) throws IOException {
        if (size < size()) {
            goTo(size);
            writer.mark();
        }
    }

    /** Has the writer go on at a place, which becomes the end. */
    private void goTo(long position) throws IOException {
        if (writer.end().isEmpty()) {
            writer.begin(end(Long.MAX_VALUE));
        }
        SealedEnd end = writer.end().orElseThrow();
        if (position > end.size()) {
            throw new IOException("an encrypted file has no gaps");
        } else if (position < end.size()) {
            writer.cut(position, starts.holding(position, end.lastSlot()), starts);
            cache.drop(this);
        }
    }

    @Override
    public void force() throws IOException {
        below.force();
    }

    @Override
    public synchronized void endWriting() {
        writer.finish();
        below.endWriting();
    }

    @Override
    public synchronized void close() throws IOException {
        writer.finish();
        closed = true;
        cache.drop(this);
        below.close();
    }
}
