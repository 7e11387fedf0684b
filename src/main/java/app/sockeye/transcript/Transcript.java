package app.sockeye.transcript;

import app.sockeye.dialect.compressed.UnpackedMessages;
import app.sockeye.dialect.conversation.Conversations;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.mark.SentTemplates;
import app.sockeye.transcript.mark.SessionMarks;
import app.sockeye.transcript.memory.PrivateMemory;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.sealed.SealedSession;
import app.sockeye.transcript.segment.EntryReader;
import app.sockeye.transcript.segment.EntryTimes;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.Segments;
import app.sockeye.transcript.write.Appender;
import app.sockeye.transcript.write.SegmentAppender;
import app.sockeye.transcript.write.WriteProgress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The record of one session on disk, in a folder of its own, or in memory. Reading is lock-free and sees what is published; {@link
 * #appender()} writes.
 */
public final class Transcript implements Closeable {
    private final TranscriptParts parts;
    private final TranscriptFiles files;
    private final EntryReader reader;
    private final EntryTimes times;
    private final ConnectionIndex connections;
    private final UnpackedMessages messages = new UnpackedMessages(new TranscriptMessages(this));
    private final Conversations conversations = new Conversations(messages);
    private final WriteProgress writing;
    private final UsedFormats formats = new UsedFormats();
    /** Set once, by {@link #close()}. */
    private volatile boolean closed;
    /** Run once, by {@link #close()}; set before other threads use this transcript. */
    private volatile Runnable beforeClose = () -> {};

    private Transcript(TranscriptParts parts) {
        this.parts = parts;
        this.files = parts.files();
        this.reader = new EntryReader(files.segments(), files.index(), files.marks());
        this.times = new EntryTimes(files.index(), this::count);
        this.connections = new ConnectionIndex(this, parts.appender().map(SegmentAppender::ordinals));
        this.writing = new WriteProgress(parts.appender());
    }

    /**
     * Creates a transcript in a new, empty folder.
     *
     * @throws IOException if the folder can't be written
     */
    public static Transcript create(Path folder) throws IOException {
        return create(folder, ChannelFile::new);
    }

    /**
     * Creates a transcript in a new, empty folder.
     *
     * @param key it is encrypted with; empty for a plain one
     * @throws IOException if the folder can't be written
     */
    public static Transcript create(Path folder, Optional<RecordingKey> key) throws IOException {
        return create(folder, ChannelFile::new, key);
    }

    static Transcript create(Path folder, StoredFile.Opener opener) throws IOException {
        return create(folder, opener, Optional.empty());
    }

    static Transcript create(Path folder, StoredFile.Opener opener, Optional<RecordingKey> key) throws IOException {
        Optional<SealedSession> sealed = key.map(SealedSession::create);
        return new Transcript(TranscriptParts.create(folder, opener, sealed, Instant.now(), System.nanoTime()));
    }

    /**
     * Creates a transcript for the entries of another one, whose times are in ns since its start.
     *
     * @param key it is encrypted with; empty for a plain one
     */
    public static Transcript createAnew(Path folder, Instant started, Optional<RecordingKey> key) throws IOException {
        Optional<SealedSession> sealed = key.map(SealedSession::create);
        return new Transcript(TranscriptParts.create(folder, ChannelFile::new, sealed, started, 0));
    }

    /**
     * Creates a transcript that is in memory only: nothing of it is ever on the disk, and it is gone when it is closed.
     * Where it grows too large, its first entries become notes which say that they are not kept; see {@link #dropped()}.
     *
     * @param name tells it from others; no such folder is made
     */
    public static Transcript createInMemory(Path name, PrivateMemory shared) {
        return new Transcript(TranscriptParts.createInMemory(name, shared.add()));
    }

    /**
     * Opens an existing transcript that is plain; see {@link #open(Path, RecordingKeys)}.
     *
     * @throws IOException if the folder can't be read or holds no transcript
     */
    public static Transcript open(Path folder) throws IOException {
        return open(folder, RecordingKeys.NONE);
    }

    /**
     * Opens an existing transcript for reading, whatever its size; a torn end is left out, see {@link #recovery()}. Of
     * a transcript that another process is writing, the entries published so far can be read; one on a disk that can't
     * be written is repaired in memory.
     *
     * @param keys asked where it is encrypted
     * @throws app.sockeye.transcript.sealed.MissingKeyException if it is encrypted and its key can't be had
     * @throws IOException if the folder can't be read or holds no transcript
     */
    public static Transcript open(Path folder, RecordingKeys keys) throws IOException {
        return open(TranscriptFiles.open(folder, keys, true));
    }

    /**
     * Opens the published entries quickly and without a lock; for a transcript that was closed properly or is being
     * written.
     */
    public static Transcript openPublished(Path folder, RecordingKeys keys) throws IOException {
        return open(TranscriptFiles.open(folder, keys, false));
    }

    static Transcript open(TranscriptFiles files) throws IOException {
        return new Transcript(TranscriptParts.open(files));
    }

    /** Number of published entries. Never shrinks. */
    public long count() {
        return parts.published().count();
    }

    /**
     * Reads an entry.
     *
     * @param index below {@link #count()}
     */
    public Entry entry(long index) {
        return reader.read(Objects.checkIndex(index, count()));
    }

    /** When its entries happened. */
    public EntryTimes times() {
        return times;
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

    /** Its connections, and which entry belongs to which. */
    public ConnectionIndex connections() {
        return connections;
    }

    /** Its messages, those of compressed streams unpacked. */
    public UnpackedMessages messages() {
        return messages;
    }

    /** Which formats the binary messages are of. */
    public UsedFormats formats() {
        return formats;
    }

    /** What its connections speak on top of WebSocket. */
    public Conversations conversations() {
        return conversations;
    }

    /** The wall-clock time of nanosecond 0. */
    public Instant started() {
        return parts.started();
    }

    /** The session's stars and notes. */
    public SessionMarks marks() {
        return files.marks();
    }

    /** How the session's messages with references to values were written. */
    public SentTemplates templates() {
        return files.templates();
    }

    /** The folder that holds the transcript; for one in memory, a name that no folder has. */
    public Path folder() {
        return files.folder();
    }

    /** By what it is encrypted; empty where it is plain. */
    public Optional<SealedSession> sealed() {
        return files.sealed();
    }

    /** Whether it is in memory only. */
    public boolean isInMemory() {
        return parts.memory().isPresent();
    }

    /** How many of the first entries are no longer kept, which only happens in memory; they are read as notes. */
    public long dropped() {
        return files.index().dropped();
    }

    /** How far it is written. */
    public WriteProgress writing() {
        return writing;
    }

    /** The appender, which writes entries; raises {@link IllegalStateException} on a transcript opened for reading. */
    public Appender appender() {
        return segmentAppender();
    }

    /** What recovery cut off or restored when this was opened, in sentences; empty if nothing was damaged. */
    public Optional<String> recovery() {
        return parts.recovery();
    }

    /** Publishes what was appended and closes the files; reading is no longer possible. */
    @Override
    public synchronized void close() {
        if (!closed) {
            parts.appender().ifPresent(SegmentAppender::close);
            beforeClose.run();
            closed = true;
            parts.published().wake();
            parts.closeFiles();
        }
    }

    /** Waits until all that was published before is on the disk. */
    public void sync() throws IOException {
        parts.disk().orElseThrow().sync();
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    /** Sets an action that {@link #close()} runs when everything is published and can still be read. */
    public void beforeClose(Runnable action) {
        beforeClose = action;
    }

    /** Whether no other process writes or deletes this while it is open. */
    public boolean isLocked() {
        return files.lock().isPresent();
    }

    SegmentAppender segmentAppender() {
        return parts.appender().orElseThrow(() -> new IllegalStateException("opened for reading: " + folder()));
    }

    /** The segments that hold the records. */
    public Segments segments() {
        return files.segments();
    }

    /** What reads entries by their number. */
    public EntryReader reader() {
        return reader;
    }

    /** The index that finds entries. */
    public IndexFile index() {
        return files.index();
    }

    /**
     * Waits until more than {@code count} entries are published, {@code stopped} returns true or the transcript is
     * closed.
     */
    public void awaitBeyond(long count, BooleanSupplier stopped, long nanos) throws InterruptedException {
        parts.published().awaitBeyond(count, () -> closed || stopped.getAsBoolean(), nanos);
    }

    /** Makes waiting threads check whether they should stop. */
    public void wakeWaiting() {
        parts.published().wake();
    }
}
