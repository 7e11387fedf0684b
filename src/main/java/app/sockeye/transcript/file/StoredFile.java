package app.sockeye.transcript.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file read and written by position. Thread-safe. */
public interface StoredFile extends Closeable {

    /** Reads until {@code target} is full or the file ends; returns how many bytes were read, 0 if there is no file. */
    int read(ByteBuffer target, long position) throws IOException;

    /** Writes all of {@code source}; after a failure, writing the same again to the same place is safe. */
    void write(ByteBuffer source, long position) throws IOException;

    /** The size in bytes; 0 if there is no file. */
    long size() throws IOException;

    /**
     * Whether whoever wrote the file ended it, so that nothing is missing behind what is there; only an encrypted file
     * tells, others count as ended.
     */
    default boolean isEnded() throws IOException {
        return true;
    }

    /** Truncates the file to {@code size} bytes. */
    void truncate(long size) throws IOException;

    /** Waits until what was written is on the disk, also after it was closed; a missing file has nothing to wait for. */
    void force() throws IOException;

    /** Ends writing and closes what is open only for that; the file can still be read. */
    void endWriting();

    /** How files are opened: on the disk or in memory; a seam for tests that need a full disk, too. */
    @FunctionalInterface
    interface Opener {
        /** Returns a file, which is opened, and created for writing, when it is first used. */
        StoredFile open(Path path, boolean writable);

        /** The size from which on a segment takes no more records, in bytes. */
        default int segmentBytes() {
            return 64 << 20;
        }
    }
}
