package app.sockeye.transcript;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The record of one session on disk, in a folder of its own. Reading is lock-free and sees what is published; {@link
 * #appender()} writes.
 */
public final class Transcript implements Closeable {
    private final Path folder;
    private final Instant started;
    private final Segments segments;
    private final IndexFile index;
    private final SessionMarks marks;
    private final EntryReader reader;
    private final Published published;
    private final Optional<SegmentAppender> appender;
    private final Optional<FolderLock> lock;
    private final Optional<String> recovery;
    /** Set once, by {@link #close()}. */
    private volatile boolean closed;
    /** Run once, by {@link #close()}; set before anybody else knows of this. */
    private volatile Runnable beforeClose = () -> {};

    private Transcript(
            Path folder,
            Instant started,
            Segments segments,
            IndexFile index,
            SessionMarks marks,
            Published published,
            Optional<SegmentAppender> appender,
            Optional<FolderLock> lock,
            Optional<String> recovery) {
        this.folder = folder;
        this.started = started;
        this.segments = segments;
        this.index = index;
        this.marks = marks;
        this.reader = new EntryReader(segments, index, marks);
        this.published = published;
        this.appender = appender;
        this.lock = lock;
        this.recovery = recovery;
    }

    /**
     * Creates a transcript in a new, empty folder.
     *
     * @throws IOException where the folder can't be written
     */
    public static Transcript create(Path folder) throws IOException {
        return create(folder, ChannelFile::new);
    }

    static Transcript create(Path folder, StoredFile.Opener opener) throws IOException {
        return create(folder, opener, Instant.now(), System.nanoTime());
    }

    /** Creates a transcript for the entries of another one, whose times are in ns since its start. */
    static Transcript createAnew(Path folder, Instant started) throws IOException {
        return create(folder, ChannelFile::new, started, 0);
    }

    /** @param origin what is nanosecond 0 for those who append */
    private static Transcript create(Path folder, StoredFile.Opener opener, Instant started, long origin)
            throws IOException {
        Files.createDirectories(folder);
        requireEmpty(folder);
        FolderLock lock = FolderLock.tryTake(folder)
                .orElseThrow(() -> new FileSystemException(folder.toString(), null, "in use by another session"));
        Segments segments = new Segments(folder, opener, true, 0);
        IndexFile index = new IndexFile(opener.open(folder.resolve(IndexFile.NAME), true));
        SessionMarks marks = SessionMarks.open(folder, opener, true);
        try {
            Journal journal = new Journal(segments, index, 0, started, new long[SegmentHeader.CHAINS]);
            journal.write();
            Published published = new Published();
            SegmentAppender appender = new SegmentAppender(journal, published, folder, origin);
            return new Transcript(
                    folder,
                    started,
                    segments,
                    index,
                    marks,
                    published,
                    Optional.of(appender),
                    Optional.of(lock),
                    Optional.empty());
        } catch (IOException e) {
            closeAll(e, segments, index, marks, lock);
            throw e;
        }
    }

    /**
     * Opens what is there for reading, whatever its size; a torn tail is left out and told by {@link #recovery()}. A
     * transcript that another process is writing is opened as far as it is published.
     *
     * @throws IOException where the folder can't be read or holds no transcript
     */
    public static Transcript open(Path folder) throws IOException {
        int count = segmentsIn(folder);
        return open(folder, count, lockForReading(folder));
    }

    /** Opens what is published, quickly and without a lock: for one that was closed properly or is being written. */
    static Transcript openPublished(Path folder) throws IOException {
        return open(folder, segmentsIn(folder), Optional.empty());
    }

    private static int segmentsIn(Path folder) throws IOException {
        int count = Segments.count(folder);
        if (count == 0) {
            throw new NoSuchFileException(folder.toString(), null, "holds no transcript");
        }
        return count;
    }

    private static Transcript open(Path folder, int count, Optional<FolderLock> lock) throws IOException {
        Segments segments = new Segments(folder, ChannelFile::new, lock.isPresent(), count);
        IndexFile index = new IndexFile(new ChannelFile(folder.resolve(IndexFile.NAME), lock.isPresent()));
        try {
            Instant started = startOf(folder, segments);
            Recovery recovery = new Recovery(segments, index);
            Published published = new Published();
            published.publish(lock.isPresent() ? recovery.run(started) : index.count());
            SessionMarks marks = SessionMarks.open(folder, ChannelFile::new, lock.isPresent());
            return new Transcript(
                    folder, started, segments, index, marks, published, Optional.empty(), lock, recovery.told());
        } catch (IOException e) {
            closeAll(e, segments, index, lock.orElse(null));
            throw e;
        }
    }

    /** How many entries are published. Never shrinks. */
    public long count() {
        return published.count();
    }

    /**
     * Reads an entry.
     *
     * @param index below {@link #count()}
     */
    public Entry entry(long index) {
        return reader.read(Objects.checkIndex(index, count()));
    }

    /**
     * The index of the first entry that happened at a time or later, {@link #count()} if none did. Entries of the two
     * directions may lie in another order than they happened in, by a moment: then one of those nearby.
     *
     * @param nanos since the start
     */
    public long firstAt(long nanos) {
        long low = 0;
        long high = count();
        try {
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (index.nanosOf(middle) < nanos) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return low;
    }

    /** When an entry happened, in ns since the start: cheaper than reading the entry. */
    public long nanosOf(long entry) {
        try {
            return index.nanosOf(Objects.checkIndex(entry, count()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until more than {@code count} entries are published, the time is over or the transcript is closed.
     *
     * @return whether there are more
     */
    public boolean awaitBeyond(long count, Duration atMost) throws InterruptedException {
        awaitBeyond(count, () -> false, atMost.toNanos());
        return count() > count;
    }

    /** The wall-clock time of nanosecond 0. */
    public Instant started() {
        return started;
    }

    /** The session's stars and notes. */
    public SessionMarks marks() {
        return marks;
    }

    public Path folder() {
        return folder;
    }

    public long bytesOnDisk() {
        try {
            return bytesIn(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Payload bytes that the open messages of both directions hold so far. */
    public long openMessageBytes() {
        return appender.map(SegmentAppender::openBytes).orElse(0L);
    }

    /** The writing end; raises {@link IllegalStateException} on a transcript opened for reading. */
    public Appender appender() {
        return segmentAppender();
    }

    /** Why appending waits, in one sentence, such as a full disk; empty while all is well. */
    public Optional<String> trouble() {
        return appender.flatMap(SegmentAppender::trouble);
    }

    /** Appending waits for a full disk no longer, but raises {@link IllegalStateException}. */
    public void stopWaiting() {
        appender.ifPresent(SegmentAppender::stopWaiting);
    }

    /** What recovery cut off or restored when this was opened, in one sentence; empty where nothing was torn. */
    public Optional<String> recovery() {
        return recovery;
    }

    /** Publishes what was appended and closes the files; reading is no longer possible. */
    @Override
    public synchronized void close() {
        if (!closed) {
            appender.ifPresent(SegmentAppender::close);
            beforeClose.run();
            closed = true;
            published.wake();
            closeAll(null, segments, index, marks, lock.orElse(null));
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Runs something when all is published and can still be read. */
    void beforeClose(Runnable action) {
        beforeClose = action;
    }

    /** Whether no other process writes or deletes this while it is open. */
    boolean isLocked() {
        return lock.isPresent();
    }

    SegmentAppender segmentAppender() {
        return appender.orElseThrow(() -> new IllegalStateException("opened for reading: " + folder));
    }

    Segments segments() {
        return segments;
    }

    EntryReader reader() {
        return reader;
    }

    IndexFile index() {
        return index;
    }

    /** Waits until more than {@code count} entries are published, {@code stopped} holds or the transcript is closed. */
    void awaitBeyond(long count, BooleanSupplier stopped, long nanos) throws InterruptedException {
        published.awaitBeyond(count, () -> closed || stopped.getAsBoolean(), nanos);
    }

    /** Makes those who wait look at their reason to stop. */
    void wakeWaiting() {
        published.wake();
    }

    /** Bytes of a folder's files. */
    static long bytesIn(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
    }

    /** The lock keeps the session from being deleted, and allows recovery; without it, what is published is read. */
    private static Optional<FolderLock> lockForReading(Path folder) throws IOException {
        return Files.isWritable(folder) ? FolderLock.tryTake(folder) : Optional.empty();
    }

    /** From the first segment whose header is whole. */
    private static Instant startOf(Path folder, Segments segments) throws IOException {
        for (int segment = 0; segment < segments.count(); segment++) {
            Optional<SegmentHeader> header = new SegmentWalker(segments.file(segment), 0).header();
            if (header.isPresent()) {
                return header.get().started();
            }
        }
        throw new NoSuchFileException(folder.toString(), null, "holds no transcript that can be read");
    }

    /** Closes all, whatever fails: what was written is with the operating system already. */
    private static void closeAll(IOException cause, Closeable... parts) {
        for (Closeable part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (IOException e) {
                if (cause != null) {
                    cause.addSuppressed(e);
                }
            }
        }
    }
}
