package app.sockeye.transcript;

import app.sockeye.files.Reason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Encodes into a {@link Journal} under one short lock, and writes it to the files on {@link #publish()} or when it has
 * grown. While the files can't be written every method waits and tries again; nothing is skipped.
 */
final class SegmentAppender implements Appender {
    private static final int FLUSH_BYTES = 256 << 10;
    private static final long FIRST_RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LAST_RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int BIG_ENTRY_CHAIN = SegmentHeader.CHAINS - 1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private final Journal journal;
    private final PublishedCount published;
    private final Path folder;
    private final long origin;
    private final EventOrdinals ordinals = new EventOrdinals();
    private final AtomicLong openBytes = new AtomicLong();

    /** Guarded by {@link #lock}. */
    private boolean closed;
    /** Guarded by {@link #lock}: whether to fail instead of waiting while the files can't be written. */
    private boolean hurried;
    /** Guarded by {@link #lock}: which directions have an open message. */
    private final boolean[] open = new boolean[Direction.values().length];
    /** Written under {@link #lock}. */
    private volatile Optional<WriteTrouble> trouble = Optional.empty();
    /** Guarded by {@link #lock}: number of entries that wait for room in the journal. */
    private long waitingEntries;
    /** Guarded by {@link #lock}: bytes of the records that wait for room in the journal. */
    private long waitingBytes;

    /** @param origin the {@link System#nanoTime()} of the transcript's nanosecond 0 */
    SegmentAppender(Journal journal, PublishedCount published, Path folder, long origin) {
        this.journal = journal;
        this.published = published;
        this.folder = folder;
        this.origin = origin;
    }

    Optional<WriteTrouble> trouble() {
        return trouble;
    }

    UnrecordedEntries unrecorded() {
        lock.lock();
        try {
            return new UnrecordedEntries(
                    journal.count() - published.count() + waitingEntries, journal.pending() + waitingBytes);
        } finally {
            lock.unlock();
        }
    }

    /** The indexes of entries about connections, noted as they are appended. */
    EventOrdinals ordinals() {
        return ordinals;
    }

    long openBytes() {
        return openBytes.get();
    }

    @Override
    public void append(EntryKind kind, Direction direction, byte[] payload, long nanoTime) {
        if (payload.length > RecordFormat.PIECE_LIMIT) {
            appendBig(kind, direction, null, payload, 0, payload.length, nanoTime);
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
    public void append(
            EntryKind kind,
            Direction direction,
            FrameHeader header,
            byte[] bytes,
            int offset,
            int length,
            long nanoTime) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length > RecordFormat.PIECE_LIMIT) {
            appendBig(kind, direction, header, bytes, offset, length, nanoTime);
            return;
        }
        int bits = EntryBits.of(kind, direction) | (header.rsv1() ? EntryBits.of(EntryFlag.COMPRESSED) : 0);
        lock.lock();
        try {
            ByteBuffer body = begin(RecordFormat.ONE_FRAME, bits, nanoTime - origin, header.headerLength() + length);
            RecordFormat.putWireHeader(body, header);
            body.put(bytes, offset, length);
            journal.endEntry();
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
    public void appendRaw(
            Optional<FrameHeader> header,
            EntryKind kind,
            byte[] payload,
            long wireSize,
            boolean invalid,
            long nanoTime) {
        PieceWriter writer = new PieceWriter(this, EntryBits.of(kind, Direction.SENT), BIG_ENTRY_CHAIN);
        header.ifPresent(frame -> writer.frame(frame, nanoTime));
        writer.payload(payload, 0, payload.length);
        writer.endRaw(wireSize, invalid, nanoTime);
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

    /** Begins an entry copied from elsewhere; nothing else may be appended until it ends. */
    PieceWriter restore(EntryKind kind, Optional<Direction> direction) {
        return new PieceWriter(this, EntryBits.of(kind, direction.orElse(null)), BIG_ENTRY_CHAIN);
    }

    @Override
    public void publish() {
        lock.lock();
        try {
            requireOpen();
            flush();
        } finally {
            lock.unlock();
        }
    }

    void stopWaiting() {
        lock.lock();
        try {
            hurried = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Publishes what can be written without waiting, and ends all waiting. */
    void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                closing.signalAll();
                tryToWrite();
            }
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
            makeRoom(content.remaining());
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

    /** Appends the entry that ends a message. */
    void entry(int form, int bits, int chain, long nanos, ByteBuffer head, ByteBuffer content) {
        lock.lock();
        try {
            begin(form, bits, nanos, head.remaining() + content.remaining())
                    .put(head)
                    .put(content);
            journal.endEntry();
            journal.chain(chain, Location.NONE);
            if (chain != BIG_ENTRY_CHAIN) {
                open[chain] = false;
            }
        } finally {
            lock.unlock();
        }
    }

    private void appendBig(
            EntryKind kind,
            Direction direction,
            FrameHeader header,
            byte[] bytes,
            int offset,
            int length,
            long nanoTime) {
        PieceWriter writer = new PieceWriter(this, EntryBits.of(kind, direction), BIG_ENTRY_CHAIN);
        if (header != null) {
            writer.frame(header, nanoTime);
        }
        writer.payload(bytes, offset, length);
        writer.end(true, nanoTime);
    }

    private ByteBuffer begin(int form, int bits, long nanos, int bodyLength) {
        waitingEntries++;
        makeRoom(bodyLength);
        waitingEntries--;
        ByteBuffer body = journal.begin(RecordFormat.ENTRY, form, bits, nanos, bodyLength);
        ordinals.note(bits, journal.count());
        return body;
    }

    /** Makes room in the journal. Waiting releases the lock, so each condition is checked again after it. */
    private void makeRoom(int bytes) {
        requireOpen();
        waitingBytes += bytes;
        if (journal.pending() >= FLUSH_BYTES || trouble.isPresent()) {
            flush();
        }
        while (journal.segmentIsFull()) {
            flush();
            if (journal.segmentIsFull()) {
                journal.nextSegment();
            }
        }
        waitingBytes -= bytes;
    }

    private void flush() {
        long retry = FIRST_RETRY_NANOS;
        boolean interrupted = false;
        try {
            while (!tryToWrite()) {
                if (hurried) {
                    throw new IllegalStateException("the transcript can't be written: "
                            + trouble.map(WriteTrouble::sentence).orElse(""));
                }
                interrupted |= waitFor(retry);
                retry = Math.min(2 * retry, LAST_RETRY_NANOS);
                requireOpen();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean tryToWrite() {
        try {
            journal.write();
            trouble = Optional.empty();
            published.publish(journal.count());
            return true;
        } catch (IOException e) {
            trouble = Optional.of(new WriteTrouble(journal.pending(), folder, Reason.of(e)));
            return false;
        }
    }

    /** Waits even if the thread is interrupted, as nothing may be lost; returns whether it was interrupted. */
    private boolean waitFor(long nanos) {
        boolean interrupted = Thread.interrupted();
        try {
            closing.awaitNanos(nanos);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        return interrupted;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the transcript is closed");
        }
    }
}
