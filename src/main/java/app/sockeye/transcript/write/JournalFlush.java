package app.sockeye.transcript.write;

import app.sockeye.files.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes a journal to its files when it has grown or is to be published, and waits while that fails. All but {@link
 * #trouble} is called with the appender's lock held, which is released while it waits.
 */
final class JournalFlush {
    private static final int FLUSH_BYTES = 256 << 10;
    private static final long FIRST_RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LAST_RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Condition closing;
    private final Journal journal;
    private final PublishedCount published;
    private final Path folder;
    private final Runnable onWritten;

    /** This field and those below are guarded by the lock. */
    private boolean closed;
    /** Whether to fail instead of waiting while the files can't be written. */
    private boolean hurried;
    /** Bytes of the records that wait for room in the journal. */
    private long waitingBytes;
    /** Written under the lock. */
    private volatile Optional<WriteTrouble> trouble = Optional.empty();

    JournalFlush(ReentrantLock lock, Journal journal, PublishedCount published, Path folder, Runnable onWritten) {
        this.closing = lock.newCondition();
        this.journal = journal;
        this.published = published;
        this.folder = folder;
        this.onWritten = onWritten;
    }

    Optional<WriteTrouble> trouble() {
        return trouble;
    }

    long waitingBytes() {
        return waitingBytes;
    }

    void publish() {
        requireOpen();
        flush();
    }

    /** From now on fails instead of waiting. */
    void stopWaiting() {
        hurried = true;
        closing.signalAll();
    }

    /** Publishes what can be written without waiting, and ends all waiting. */
    void close() {
        if (!closed) {
            closed = true;
            closing.signalAll();
            tryToWrite();
        }
    }

    /** Makes room in the journal. Waiting releases the lock, so each condition is checked again after it. */
    void makeRoom(int bytes) {
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
            onWritten.run();
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
