package app.sockeye.transcript;

import app.sockeye.files.PrivateFiles;
import app.sockeye.files.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file behind a {@link FileChannel} that outlives interrupts. Java closes a channel under everybody's hands when one
 * thread that uses it is interrupted; here the channel is opened again, the work goes on, and the thread stays marked as
 * interrupted. Our own threads are stopped by flags all the same.
 */
final class ChannelFile implements StoredFile {
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
    private static final Set<OpenOption> WRITE =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);

    private final Path path;
    private final Set<OpenOption> options;
    /** Replaced under this object's lock. */
    private volatile FileChannel channel;
    /** Set once, under this object's lock. */
    private volatile boolean closed;

    ChannelFile(Path path, boolean writable) {
        this.path = path;
        this.options = writable ? WRITE : READ;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        transfer(target, c -> c.read(target, position + target.position() - start));
        return target.position() - start;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        int start = source.position();
        transfer(source, c -> c.write(source, position + source.position() - start));
    }

    @Override
    public long size() throws IOException {
        return channel().size();
    }

    @Override
    public void truncate(long newSize) throws IOException {
        channel().truncate(newSize);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        }
    }

    private void transfer(ByteBuffer buffer, Step step) throws IOException {
        boolean interrupted = false;
        try {
            while (buffer.hasRemaining()) {
                try {
                    if (step.run(channel()) < 0) {
                        return;
                    }
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

    private FileChannel channel() throws IOException {
        FileChannel current = channel;
        return current != null && current.isOpen() ? current : reopen();
    }

    private synchronized FileChannel reopen() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == null || !channel.isOpen()) {
            if (Files.exists(path)) {
                RegularFile.require(path);
            }
            channel = FileChannel.open(path, options, PrivateFiles.attributes(path));
        }
        return channel;
    }

    @FunctionalInterface
    private interface Step {
        int run(FileChannel channel) throws IOException;
    }
}
