package app.sockeye.transcript;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The record of one session on disk, in a folder of its own. Reading is lock-free and sees what is published; {@link
 * #appender()} writes.
 */
public final class Transcript implements Closeable {

    /**
     * Creates a transcript in a new, empty folder.
     *
     * @throws IOException where the folder can't be written
     */
    public static Transcript create(Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens what is there for reading, whatever its size; a torn tail is left out and told by {@link #recovery()}.
     *
     * @throws IOException where the folder can't be read or holds no transcript
     */
    public static Transcript open(Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** How many entries are published. Never shrinks. */
    public long count() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads an entry.
     *
     * @param index below {@link #count()}
     */
    public Entry entry(long index) {
        throw new UnsupportedOperationException();
    }

    /** The wall-clock time of nanosecond 0. */
    public Instant started() {
        throw new UnsupportedOperationException();
    }

    public Path folder() {
        throw new UnsupportedOperationException();
    }

    public long bytesOnDisk() {
        throw new UnsupportedOperationException();
    }

    /** Payload bytes that the open messages of both directions hold so far. */
    public long openMessageBytes() {
        throw new UnsupportedOperationException();
    }

    /** The writing end; raises {@link IllegalStateException} on a transcript opened for reading. */
    public Appender appender() {
        throw new UnsupportedOperationException();
    }

    /** Why appending waits, in one sentence, such as a full disk; empty while all is well. */
    public Optional<String> trouble() {
        throw new UnsupportedOperationException();
    }

    /** What recovery cut off or restored when this was opened, in one sentence; empty where nothing was torn. */
    public Optional<String> recovery() {
        throw new UnsupportedOperationException();
    }

    /** Publishes what was appended and closes the files; reading is no longer possible. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
