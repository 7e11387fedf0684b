package app.sockeye.transcript.segment;

import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Has the system put what was recorded on the disk, a second after it was written: so much is lost at most when the
 * power fails. A thread of its own waits for the disk. Which segments are safe is noted beside them, so that those
 * written last are checked when the session is opened again.
 */
public final class DiskSync {
    /** The name of the file that tells how far the disk has the segments. */
    public static final String NAME = "synced";

    private static final System.Logger LOG = System.getLogger(DiskSync.class.getName());
    private static final long DELAY_MILLIS = 1000;
    private static final ScheduledThreadPoolExecutor THREAD = thread();

    private final Segments segments;
    private final IndexFile index;
    private final Supplier<StoredFile> note;
    private final Path folder;
    private final SegmentCompression compression;
    private final AtomicBoolean due = new AtomicBoolean();
    /** The first segment that is not on the disk as a whole. Guarded by this. */
    private int first;

    private boolean failed;
    /** Guarded by {@link #due}, so that nobody waits for the disk. */
    private boolean closed;

    public DiskSync(Segments segments, IndexFile index, Supplier<StoredFile> note, Path folder) {
        this.segments = segments;
        this.index = index;
        this.note = note;
        this.folder = folder;
        this.compression = new SegmentCompression(segments, folder);
    }

    private static ScheduledThreadPoolExecutor thread() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "sockeye-disk");
            thread.setDaemon(true);
            return thread;
        });
        executor.setKeepAliveTime(2 * DELAY_MILLIS, TimeUnit.MILLISECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Tells that something was written. Returns at once; any thread. */
    public void written() {
        if (!due.get() && due.compareAndSet(false, true)) {
            THREAD.schedule(this::run, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits up to 2 s until no segment is compressed any more; what the disk still does then ends by itself. */
    public void endCompression() {
        compression.close();
    }

    /** The rest follows at once, without anybody waiting for it, and no file is made any more. */
    public void close() {
        synchronized (due) {
            closed = true;
        }
        if (due.get()) {
            THREAD.execute(this::run);
        }
    }

    private void run() {
        due.set(false);
        try {
            sync();
            failed = false;
        } catch (NoSuchFileException e) {
            // The session was deleted meanwhile.
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOG.log(Level.WARNING, "What is recorded in " + folder + " may not be on the disk yet", e);
            }
            failed = true;
        }
    }

    /** Waits until all that was written before is on the disk. */
    public synchronized void sync() throws IOException {
        int last = segments.count() - 1;
        for (int segment = first; segment <= last; segment++) {
            segments.file(segment).force();
        }
        index.force();
        if (last > first) {
            first = last;
            note(first);
            compression.onDisk(first);
        }
    }

    private void note(int safe) throws IOException {
        synchronized (due) {
            if (!closed) {
                try (StoredFile opened = note.get()) {
                    opened.write(RecordFormat.heap(Integer.BYTES).putInt(safe).flip(), 0);
                }
            }
        }
    }

    /** The first segment that may not have been on the disk as a whole; the highest number without a note. */
    public static int firstUnsafe(Supplier<StoredFile> note) throws IOException {
        ByteBuffer number = RecordFormat.heap(Integer.BYTES);
        try (StoredFile opened = note.get()) {
            return opened.read(number, 0) < Integer.BYTES ? Integer.MAX_VALUE : Math.max(0, number.getInt(0));
        }
    }
}
