package app.sockeye.transcript.cold;

import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.FormatFile;
import app.sockeye.transcript.file.RecordedFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * A file that is written plain and later compressed, while others read it. Writing to it again makes it plain again. The plain file counts as long as it is there:
 * it is deleted when its compressed copy lies beside it, on the disk and compared with it. Another process may do that
 * too, so whoever finds the plain file gone goes on with the copy.
 */
public final class CompressibleFile implements StoredFile {
    /** What the name of a compressed file has behind that of the plain one. */
    public static final String SUFFIX = ".zst";

    /** Pattern of what the name of a copy that is not proved yet has behind that of the compressed file. */
    public static final String UNPROVED = "\\.[0-9a-f]{1,16}\\.new";

    private final Path path;
    private final Path compressed;
    private final Opener opener;
    private final boolean writable;
    /** Plain or compressed; replaced under this object's lock. */
    private volatile StoredFile current;
    /** Set once, under this object's lock. */
    private boolean closed;

    /** @param path of the plain file, whether it is there or not */
    public CompressibleFile(Path path, Opener opener, boolean writable) {
        this.path = path;
        this.compressed = path.resolveSibling(path.getFileName() + SUFFIX);
        this.opener = opener;
        this.writable = writable;
        this.current = isGone() ? CompressedFile.open(compressed, opener) : opener.open(path, writable);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        while (true) {
            StoredFile file = current;
            try {
                int read = file.read(target, position);
                if (!target.hasRemaining() || !isReplaced(file)) {
                    return read;
                }
            } catch (ClosedChannelException e) {
                if (file == current) {
                    throw e;
                }
            }
            target.position(start);
        }
    }

    @Override
    public long size() throws IOException {
        while (true) {
            StoredFile file = current;
            try {
                long size = file.size();
                if (size > 0 || !isReplaced(file)) {
                    return size;
                }
            } catch (ClosedChannelException e) {
                if (file == current) {
                    throw e;
                }
            }
        }
    }

    @Override
    public boolean isEnded() throws IOException {
        return current.isEnded();
    }

    /** Whether the file is compressed, and the plain one deleted or about to be. */
    public boolean isCompressed() {
        return current instanceof CompressedFile;
    }

    /**
     * Compresses the file, to which nothing may be written any more. The caller holds the folder's lock.
     *
     * @param mayGoOn asked for each block; may wait; {@link java.util.concurrent.CancellationException} is raised when
     *     it returns false
     * @return false if that would not save a tenth of its size; then nothing has changed
     * @throws IOException if it could not be compressed, or the plain file not be deleted; trying again is safe
     */
    public boolean compress(BooleanSupplier mayGoOn) throws IOException {
        if (!isCompressed() && !isProved(mayGoOn)) {
            if (!make(mayGoOn)) {
                return false;
            }
        }
        handOver();
        // Fails on Windows while another process reads it.
        Files.deleteIfExists(path);
        return true;
    }

    /** Whether the copy of an earlier time, which could not finish, is good. */
    private boolean isProved(BooleanSupplier mayGoOn) throws IOException {
        if (!RecordedFile.is(compressed)) {
            return false;
        }
        try (StoredFile copy = opener.open(compressed, false)) {
            return new CompressedCopy(current, mayGoOn).isProved(copy);
        }
    }

    private boolean make(BooleanSupplier mayGoOn) throws IOException {
        Path unproved = unproved();
        try {
            CompressedCopy work = new CompressedCopy(current, mayGoOn);
            try (StoredFile copy = opener.open(unproved, true)) {
                if (!work.write(copy)) {
                    return false;
                }
            }
            try (StoredFile copy = opener.open(unproved, false)) {
                if (!work.isProved(copy)) {
                    throw new DamagedBlockException(compressed + " does not hold what was written to it", null);
                }
            }
            FormatFile.raise(path.getParent());
            Files.move(unproved, compressed, StandardCopyOption.ATOMIC_MOVE);
            force(path.getParent());
            return true;
        } finally {
            Files.deleteIfExists(unproved);
        }
    }

    /** A name that nobody else writes to, so that what is proved is what takes the other file's place. */
    private Path unproved() {
        String own = "." + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".new";
        return compressed.resolveSibling(compressed.getFileName() + own);
    }

    /** Has the folder's new entry put on the disk, before the old one is removed. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and keeps the order by itself.
        }
    }

    /** Whether something else than a file that was read is to be read instead. */
    private boolean isReplaced(StoredFile file) throws IOException {
        if (file == current && !isCompressed() && isGone()) {
            handOver();
        }
        return file != current;
    }

    private boolean isGone() {
        return RecordedFile.is(compressed) && Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private synchronized void handOver() throws IOException {
        if (!closed && !isCompressed()) {
            StoredFile plain = current;
            current = CompressedFile.open(compressed, opener);
            plain.close();
        }
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        plain(Long.MAX_VALUE).write(source, position);
    }

    @Override
    public void truncate(long size) throws IOException {
        plain(size).truncate(size);
    }

    /** The plain file, for which a compressed one is unpacked as far as it is needed. */
    private synchronized StoredFile plain(long size) throws IOException {
        StoredFile file = current;
        if (closed || !writable || !isCompressed()) {
            return file;
        }
        Path unproved = unproved();
        try {
            try (StoredFile copy = opener.open(unproved, true)) {
                ByteBuffer block = ByteBuffer.allocate(BlockCodec.LENGTH);
                // Creates it.
                copy.truncate(0);
                long end = size == 0 ? 0 : Math.min(size, file.size());
                for (long at = 0; at < end; at += block.capacity()) {
                    block.clear().limit((int) Math.min(block.capacity(), end - at));
                    if (file.read(block, at) < block.limit()) {
                        throw new DamagedBlockException("a compressed block is damaged", null);
                    }
                    copy.write(block.flip(), at);
                }
                copy.force();
            }
            Files.move(unproved, path, StandardCopyOption.ATOMIC_MOVE);
            force(path.getParent());
        } finally {
            Files.deleteIfExists(unproved);
        }
        current = opener.open(path, true);
        file.close();
        Files.deleteIfExists(compressed);
        return current;
    }

    @Override
    public void force() throws IOException {
        current.force();
    }

    @Override
    public void endWriting() {
        current.endWriting();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        current.close();
    }
}
