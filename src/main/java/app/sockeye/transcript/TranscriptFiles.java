package app.sockeye.transcript;

import app.sockeye.files.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The open files of a transcript's folder.
 *
 * @param lock keeps other processes from writing or deleting the session; without it, what is published is read
 */
record TranscriptFiles(Path folder, Segments segments, IndexFile index, SessionMarks marks, Optional<FolderLock> lock)
        implements Closeable {

    /** Those of a new transcript in an empty folder. */
    static TranscriptFiles create(Path folder, StoredFile.Opener opener) throws IOException {
        PrivateFiles.createDirectories(folder);
        requireEmpty(folder);
        FolderLock lock = FolderLock.tryTake(folder)
                .orElseThrow(() -> new FileSystemException(folder.toString(), null, "in use by another session"));
        return open(folder, opener, true, 0, Optional.of(lock));
    }

    /** Those of a transcript that is there; with a lock, they can be repaired. */
    static TranscriptFiles open(Path folder, boolean locked) throws IOException {
        int count = Segments.count(folder);
        if (count == 0) {
            throw new NoSuchFileException(folder.toString(), null, "holds no transcript");
        }
        Optional<FolderLock> lock = locked && Files.isWritable(folder) ? FolderLock.tryTake(folder) : Optional.empty();
        return open(folder, ChannelFile::new, lock.isPresent(), count, lock);
    }

    private static TranscriptFiles open(
            Path folder, StoredFile.Opener opener, boolean writable, int count, Optional<FolderLock> lock)
            throws IOException {
        Segments segments = new Segments(folder, opener, writable, count);
        IndexFile index = new IndexFile(opener.open(folder.resolve(IndexFile.NAME), writable));
        try {
            SessionMarks marks = SessionMarks.open(folder, opener, writable);
            return new TranscriptFiles(folder, segments, index, marks, lock);
        } catch (IOException e) {
            closeAll(e, segments, index, lock.orElse(null));
            throw e;
        }
    }

    /** When the session began, from the first segment whose header is whole. */
    Instant started() throws IOException {
        for (int segment = 0; segment < segments.count(); segment++) {
            Optional<SegmentHeader> header = new SegmentWalker(segments.file(segment), 0).header();
            if (header.isPresent()) {
                return header.get().started();
            }
        }
        throw new NoSuchFileException(folder.toString(), null, "holds no transcript that can be read");
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

    /** Whatever fails: what was written is with the operating system already. */
    @Override
    public void close() {
        closeAll(null, segments, index, marks, lock.orElse(null));
    }

    /** Closes these after a failure, to which others are added. */
    void closeAfter(IOException cause) {
        closeAll(cause, segments, index, marks, lock.orElse(null));
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
    }

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
