package app.sockeye.transcript;

import app.sockeye.files.PrivateFiles;
import app.sockeye.transcript.cold.CompressibleFile;
import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.file.FormatFile;
import app.sockeye.transcript.file.RecordedFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The open files of a transcript's folder.
 *
 * @param synced opens the note of {@link DiskSync}, for one use
 * @param lock keeps other processes from writing or deleting the session
 * @param asPublished whether to use the index unchecked, as it is being written or was checked before
 */
public record TranscriptFiles(
        Path folder,
        Segments segments,
        IndexFile index,
        SessionMarks marks,
        SentTemplates templates,
        Supplier<StoredFile> synced,
        Optional<FolderLock> lock,
        boolean asPublished)
        implements Closeable {

    /** Creates the files of a new transcript in an empty folder. */
    static TranscriptFiles create(Path folder, StoredFile.Opener opener) throws IOException {
        PrivateFiles.createDirectories(folder);
        requireEmpty(folder);
        FolderLock lock = FolderLock.tryTake(folder)
                .orElseThrow(() -> new FileSystemException(folder.toString(), null, "in use by another session"));
        try {
            FormatFile.write(folder);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        Segments segments = new Segments(folder, opener, true, new int[0]);
        IndexFile index = new IndexFile(index(folder, opener, true));
        SessionMarks marks = SessionMarks.open(folder, opener, true);
        SentTemplates templates = SentTemplates.open(folder, opener, true);
        Supplier<StoredFile> synced = () -> opener.open(folder.resolve(DiskSync.NAME), true);
        return new TranscriptFiles(folder, segments, index, marks, templates, synced, Optional.of(lock), false);
    }

    /**
     * Creates the files of a new transcript in memory; nothing is on the disk.
     *
     * @param folder tells it from others
     */
    static TranscriptFiles createInMemory(Path folder, MemoryFiles memory) {
        Segments segments = new Segments(folder, memory, true, new int[] {DroppedEntries.FIRST_SEGMENT - 1});
        IndexFile index = new IndexFile(memory.open(folder.resolve(IndexFile.NAME), true), memory::droppedEntries);
        SessionMarks marks = SessionMarks.open(folder, memory, true);
        SentTemplates templates = SentTemplates.open(folder, memory, true);
        Supplier<StoredFile> synced = () -> memory.open(folder.resolve(DiskSync.NAME), true);
        return new TranscriptFiles(folder, segments, index, marks, templates, synced, Optional.empty(), false);
    }

    /** Opens the files of an existing transcript; with a lock, they can be repaired. */
    static TranscriptFiles open(Path folder, boolean locked) throws IOException {
        return open(folder, ChannelFile::new, locked);
    }

    static TranscriptFiles open(Path folder, StoredFile.Opener opener, boolean locked) throws IOException {
        int[] found = Segments.in(folder);
        if (found.length == 0) {
            throw new NoSuchFileException(folder.toString(), null, "holds no transcript");
        }
        FormatFile.requireKnown(folder);
        Optional<FolderLock> lock = Optional.empty();
        boolean asPublished = !locked;
        if (locked) {
            try {
                lock = FolderLock.tryTake(folder);
                asPublished = lock.isEmpty();
                if (!asPublished) {
                    ColdTranscript.deleteUnproved(folder);
                }
            } catch (IOException e) {
                // If no lock can be created, as on a full or read-only disk, nobody else can hold one.
            }
        }
        boolean writable = lock.isPresent();
        Segments segments = new Segments(folder, opener, writable, found);
        IndexFile index = IndexFile.toRepair(index(folder, opener, writable));
        SessionMarks marks = SessionMarks.open(folder, opener, writable);
        SentTemplates templates = SentTemplates.open(folder, opener, writable);
        Supplier<StoredFile> synced = () -> opener.open(folder.resolve(DiskSync.NAME), writable);
        return new TranscriptFiles(folder, segments, index, marks, templates, synced, lock, asPublished);
    }

    private static StoredFile index(Path folder, StoredFile.Opener opener, boolean writable) {
        return new CompressibleFile(folder.resolve(IndexFile.NAME), opener, writable);
    }

    /** When the session started, from the first segment with an intact header. */
    Instant started() throws IOException {
        for (int segment : segments.found()) {
            Optional<SegmentHeader> header = header(segment);
            if (header.isPresent()) {
                return header.get().started();
            }
        }
        throw new NoSuchFileException(folder.toString(), null, "holds no transcript that can be read");
    }

    private Optional<SegmentHeader> header(int segment) throws IOException {
        try {
            return SegmentHeader.read(segments.file(segment));
        } catch (DamagedBlockException e) {
            // Another segment has the same.
            return Optional.empty();
        }
    }

    /** Total size of a folder's files in bytes. */
    public static long bytesIn(Path folder) throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                bytes += bytesOf(file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return bytes;
    }

    /** A file's size; 0 if it was deleted meanwhile or is no regular file. */
    private static long bytesOf(Path file) throws IOException {
        try {
            return RecordedFile.is(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Closes the files and ignores failures: the operating system already has what was written. */
    @Override
    public void close() {
        closeAll(null, segments, index, marks, templates, lock.orElse(null));
    }

    /** Closes these files after a failure; further failures are added to it as suppressed. */
    void closeAfter(IOException cause) {
        closeAll(cause, segments, index, marks, templates, lock.orElse(null));
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
