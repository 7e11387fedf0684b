package app.sockeye.transcript.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file read and written by position. Thread-safe. */
public interface StoredFile extends Closeable {

    /** Reads until {@code target} is full or the file ends; returns how many bytes were read, 0 where there is no file. */
    int read(ByteBuffer target, long position) throws IOException;

    /** Writes all of {@code source}; after a failure, writing the same again to the same place is safe. */
    void write(ByteBuffer source, long position) throws IOException;

    /** 0 where there is no file. */
    long size() throws IOException;

    /** Cuts the file off behind {@code size} bytes. */
    void truncate(long size) throws IOException;

    /** Nothing more will be written: what is open only for that is closed. It can still be read. */
    void endWriting();

    /** How files are opened; a seam for tests that need a full disk. */
    @FunctionalInterface
    interface Opener {
        /** Names a file; it is opened, and for writing created, when first used. */
        StoredFile open(Path path, boolean writable);
    }
}
