package app.sockeye.transcript.file;

import app.sockeye.files.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file behind a {@link FileChannel} that outlives interrupts, and being closed to make room for another file. Java
 * closes a channel for all threads when a thread that uses it is interrupted; this class reopens the channel, continues
 * the work, and keeps the thread's interrupted status. Our own threads are stopped by flags nevertheless.
 *
 * <p>A file that is written stays open; one that is only read is open as long as {@link ReadChannels} allows. A missing
 * file counts as empty.
 */
public final class ChannelFile implements StoredFile {
    private static final Set<OpenOption> WRITE = Set.of(
            StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);

    private final Path path;
    private final boolean writable;
    private final ReadChannels readChannels;
    /** Null until something is read; replaced under this object's lock. */
    private volatile ReadChannels.ReadChannel reading;
    /** Null unless something was written lately; replaced under this object's lock. */
    private volatile FileChannel writing;
    /** Set once, under this object's lock. */
    private volatile boolean closed;

    public ChannelFile(Path path, boolean writable) {
        this(path, writable, ReadChannels.OF_PROCESS);
    }

    public ChannelFile(Path path, boolean writable, ReadChannels readChannels) {
        this.path = path;
        this.writable = writable;
        this.readChannels = readChannels;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        try {
            repeat(() -> {
                int read = 0;
                while (read >= 0 && target.hasRemaining()) {
                    read = readable().read(target, position + target.position() - start);
                }
                return 0;
            });
        } catch (NoSuchFileException e) {
            // The file is missing, or was deleted meanwhile, and has nothing to read.
        }
        return target.position() - start;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        int start = source.position();
        repeat(() -> {
            while (source.hasRemaining()) {
                writable().write(source, position + source.position() - start);
            }
            return 0;
        });
    }

    @Override
    public long size() throws IOException {
        try {
            return repeat(() -> readable().size());
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    @Override
    public void truncate(long newSize) throws IOException {
        repeat(() -> writable().truncate(newSize).position());
    }

    @Override
    public void force() throws IOException {
        // With a channel of its own, as the others may be closed meanwhile to make room.
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.force(false);
        } catch (NoSuchFileException e) {
            // Nothing was written, or it was deleted meanwhile.
        }
    }

    @Override
    public synchronized void endWriting() {
        close(writing);
        writing = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        endWriting();
        if (reading != null) {
            close(reading.use());
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The operating system already has what was written.
        }
    }

    /** Repeats the work, from where it stopped, if its channel was closed meanwhile. */
    private long repeat(Work work) throws IOException {
        // Clear an earlier interrupt, which would only close the channel.
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    if (closed) {
                        throw e;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FileChannel readable() throws IOException {
        FileChannel written = writing;
        if (written != null && written.isOpen()) {
            return written;
        }
        ReadChannels.ReadChannel current = reading;
        FileChannel channel = current == null ? null : current.use();
        return channel != null && channel.isOpen() ? channel : openToRead();
    }

    private FileChannel writable() throws IOException {
        FileChannel written = writing;
        return written != null && written.isOpen() ? written : openToWrite();
    }

    private synchronized FileChannel openToRead() throws IOException {
        requireOpen();
        if (reading == null || !reading.use().isOpen()) {
            RecordedFile.size(path);
            reading = readChannels.open(path);
        }
        return reading.use();
    }

    private synchronized FileChannel openToWrite() throws IOException {
        requireOpen();
        if (!writable) {
            throw new FileSystemException(path.toString(), null, "is only read");
        }
        if (writing == null || !writing.isOpen()) {
            RecordedFile.requireIfThere(path);
            writing = FileChannel.open(path, WRITE, PrivateFiles.attributes(path));
        }
        return writing;
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }

    @FunctionalInterface
    private interface Work {
        long run() throws IOException;
    }
}
