package app.sockeye.transcript.write;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.EventOrdinals;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Encodes into a {@link Journal} under one short lock, and writes it to the files on {@link #publish()} or when it has
 * grown. While the files can't be written every method waits and tries again; nothing is skipped.
 */
public final class SegmentAppender implements Appender {
    private static final int BIG_ENTRY_CHAIN = SegmentHeader.CHAINS - 1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Journal journal;
    private final PublishedCount published;
    private final JournalFlush flush;
    private final long origin;
    private final EventOrdinals ordinals = new EventOrdinals();
    private final AtomicLong openBytes = new AtomicLong();

    /** Guarded by {@link #lock}: which directions have an open message. */
    private final boolean[] open = new boolean[Direction.values().length];
    /** Guarded by {@link #lock}: number of entries that wait for room in the journal. */
    private long waitingEntries;

    /** @param origin the {@link System#nanoTime()} of the transcript's nanosecond 0 */
    public SegmentAppender(Journal journal, PublishedCount published, Path folder, long origin, Runnable onWritten) {
        this.journal = journal;
        this.published = published;
        this.flush = new JournalFlush(lock, journal, published, folder, onWritten);
        this.origin = origin;
    }

    Optional<WriteTrouble> trouble() {
        return flush.trouble();
    }

    UnrecordedEntries unrecorded() {
        lock.lock();
        try {
            return new UnrecordedEntries(
                    journal.count() - published.count() + waitingEntries, journal.pending() + flush.waitingBytes());
        } finally {
            lock.unlock();
        }
    }

    /** The indexes of entries about connections, noted as they are appended. */
    public EventOrdinals ordinals() {
        return ordinals;
    }

    /** Bytes of the message that is being written. */
    public long openBytes() {
        return openBytes.get();
    }

    @Override
    public void append(EntryKind kind, Direction direction, byte[] payload, long nanoTime) {
        if (payload.length > RecordFormat.PIECE_LIMIT) {
            appendBig(EntryBits.of(kind, direction), null, payload, 0, payload.length, nanoTime);
            return;
        }
        lock.lock();
        try {
            begin(RecordFormat.NO_FRAMES, EntryBits.of(kind, direction), nanoTime - origin, payload.length)
                    .put(payload);
            journal.endEntry();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long append(
            EntryKind kind,
            Direction direction,
            FrameHeader header,
            byte[] bytes,
            int offset,
            int length,
            long nanoTime) {
        return append(EntryBits.of(kind, direction), header, bytes, offset, length, nanoTime);
    }

    @Override
    public long appendAutomatic(
            EntryFlag why, EntryKind kind, FrameHeader header, byte[] bytes, int offset, int length, long nanoTime) {
        int bits = EntryBits.of(kind, Direction.SENT) | EntryBits.of(why);
        return append(bits, header, bytes, offset, length, nanoTime);
    }

    private long append(int plain, FrameHeader header, byte[] bytes, int offset, int length, long nanoTime) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length > RecordFormat.PIECE_LIMIT) {
            return appendBig(plain, header, bytes, offset, length, nanoTime);
        }
        int bits = plain | (header.rsv1() ? EntryBits.of(EntryFlag.COMPRESSED) : 0);
        lock.lock();
        try {
            ByteBuffer body = begin(RecordFormat.ONE_FRAME, bits, nanoTime - origin, header.headerLength() + length);
            RecordFormat.putWireHeader(body, header);
            body.put(bytes, offset, length);
            return journal.endEntry();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void appendUnsent(EntryKind kind, byte[] payload, long nanoTime) {
        int bits = EntryBits.of(kind, Direction.SENT) | EntryBits.of(EntryFlag.NOT_SENT);
        PieceWriter writer = new PieceWriter(this, bits, BIG_ENTRY_CHAIN);
        writer.payload(payload, 0, payload.length);
        writer.end(true, nanoTime);
    }

    @Override
    public long appendRaw(
            Optional<FrameHeader> header,
            EntryKind kind,
            byte[] payload,
            long wireSize,
            boolean invalid,
            long nanoTime) {
        PieceWriter writer = new PieceWriter(this, EntryBits.of(kind, Direction.SENT), BIG_ENTRY_CHAIN);
        header.ifPresent(frame -> writer.frame(frame, nanoTime));
        writer.payload(payload, 0, payload.length);
        return writer.endRaw(wireSize, invalid, nanoTime);
    }

    @Override
    public OpenMessage begin(EntryKind kind, Direction direction) {
        int chain = direction.ordinal();
        lock.lock();
        try {
            if (open[chain]) {
                throw new IllegalStateException("a message is open already: " + direction);
            }
            open[chain] = true;
        } finally {
            lock.unlock();
        }
        return new PieceWriter(this, EntryBits.of(kind, direction), chain);
    }

    @Override
    public OpenMessage beginRepeated(EntryKind kind) {
        PieceWriter writer = (PieceWriter) begin(kind, Direction.SENT);
        writer.repeated();
        return writer;
    }

    /** Begins an entry copied from elsewhere; nothing else may be appended until it ends. */
    public PieceWriter restore(EntryKind kind, Optional<Direction> direction) {
        return new PieceWriter(this, EntryBits.of(kind, direction.orElse(null)), BIG_ENTRY_CHAIN);
    }

    @Override
    public void publish() {
        lock.lock();
        try {
            flush.publish();
        } finally {
            lock.unlock();
        }
    }

    void stopWaiting() {
        lock.lock();
        try {
            flush.stopWaiting();
        } finally {
            lock.unlock();
        }
    }

    /** Publishes what can be written without waiting, and ends all waiting. */
    public void close() {
        lock.lock();
        try {
            flush.close();
        } finally {
            lock.unlock();
        }
    }

    // For PieceWriter: the records of a message in pieces.

    long sinceStart(long nanoTime) {
        return nanoTime - origin;
    }

    void countOpenBytes(long bytes) {
        openBytes.addAndGet(bytes);
    }

    /** Appends a piece to a chain; returns its location. */
    long piece(int type, int bits, int chain, long nanos, long previous, ByteBuffer content) {
        lock.lock();
        try {
            flush.makeRoom(content.remaining());
            journal.begin(type, chain, bits, nanos, RecordFormat.PIECE_HEAD + content.remaining())
                    .putLong(previous)
                    .put(content);
            long location = journal.end();
            journal.chain(chain, location);
            return location;
        } finally {
            lock.unlock();
        }
    }

    /** Appends the entry that ends a message; returns its index. */
    long entry(int form, int bits, int chain, long nanos, ByteBuffer head, ByteBuffer content) {
        lock.lock();
        try {
            begin(form, bits, nanos, head.remaining() + content.remaining())
                    .put(head)
                    .put(content);
            long index = journal.endEntry();
            journal.chain(chain, Location.NONE);
            if (chain != BIG_ENTRY_CHAIN) {
                open[chain] = false;
            }
            return index;
        } finally {
            lock.unlock();
        }
    }

    private long appendBig(int bits, FrameHeader header, byte[] bytes, int offset, int length, long nanoTime) {
        PieceWriter writer = new PieceWriter(this, bits, BIG_ENTRY_CHAIN);
        if (header != null) {
            writer.frame(header, nanoTime);
        }
        writer.payload(bytes, offset, length);
        return writer.end(true, nanoTime);
    }

    private ByteBuffer begin(int form, int bits, long nanos, int bodyLength) {
        waitingEntries++;
        flush.makeRoom(bodyLength);
        waitingEntries--;
        ByteBuffer body = journal.begin(RecordFormat.ENTRY, form, bits, nanos, bodyLength);
        ordinals.note(bits, journal.count());
        return body;
    }
}
