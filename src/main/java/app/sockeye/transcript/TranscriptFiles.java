package app.sockeye.transcript;

import app.sockeye.files.FolderEntries;
import app.sockeye.files.PrivateFiles;
import app.sockeye.transcript.cold.CompressibleFile;
import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.file.FormatFile;
import app.sockeye.transcript.file.RecordedFile;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.mark.SentTemplates;
import app.sockeye.transcript.mark.SessionMarks;
import app.sockeye.transcript.memory.DroppedEntries;
import app.sockeye.transcript.memory.MemoryFiles;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.sealed.SealedSession;
import app.sockeye.transcript.segment.ColdTranscript;
import app.sockeye.transcript.segment.DiskSync;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.SegmentHeader;
import app.sockeye.transcript.segment.Segments;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
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
 * @param sealed by what they are encrypted; empty where they are plain
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
        Optional<SealedSession> sealed,
        Optional<FolderLock> lock,
        boolean asPublished)
        implements Closeable {

    /** Creates the files of a new transcript in an empty folder. */
    static TranscriptFiles create(Path folder, StoredFile.Opener opener, Optional<SealedSession> sealed)
            throws IOException {
        PrivateFiles.createDirectories(folder);
        requireEmpty(folder);
        FolderLock lock = FolderLock.tryTake(folder)
                .orElseThrow(() -> new FileSystemException(folder.toString(), null, "in use by another session"));
        try {
            if (sealed.isPresent()) {
                FormatFile.write(folder, sealed.get().mark());
            } else {
                FormatFile.write(folder);
            }
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        return of(folder, opener, sealed, new int[0], true, Optional.of(lock), false);
    }

    private static TranscriptFiles of(
            Path folder,
            StoredFile.Opener plain,
            Optional<SealedSession> sealed,
            int[] found,
            boolean writable,
            Optional<FolderLock> lock,
            boolean asPublished) {
        StoredFile.Opener opener = sealed.map(session -> session.opener(plain)).orElse(plain);
        StoredFile index = new CompressibleFile(folder.resolve(IndexFile.NAME), opener, writable);
        // It has a number alone, and is written often.
        Supplier<StoredFile> synced = () -> plain.open(folder.resolve(DiskSync.NAME), writable);
        return new TranscriptFiles(
                folder,
                new Segments(folder, opener, writable, found),
                found.length == 0 ? new IndexFile(index) : IndexFile.toRepair(index),
                SessionMarks.open(folder, opener, writable),
                SentTemplates.open(folder, opener, writable),
                synced,
                sealed,
                lock,
                asPublished);
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
        return new TranscriptFiles(
                folder, segments, index, marks, templates, synced, Optional.empty(), Optional.empty(), false);
    }

    /**
     * Opens the files of an existing transcript; with a lock, they can be repaired.
     *
     * @throws app.sockeye.transcript.sealed.MissingKeyException where they are encrypted and the key can't be had
     */
    static TranscriptFiles open(Path folder, RecordingKeys keys, boolean locked) throws IOException {
        return open(folder, ChannelFile::new, keys, locked);
    }

    static TranscriptFiles open(Path folder, StoredFile.Opener opener, RecordingKeys keys, boolean locked)
            throws IOException {
        int[] found = Segments.in(folder);
        if (found.length == 0) {
            throw new NoSuchFileException(folder.toString(), null, "holds no transcript");
        }
        FormatFile.requireKnown(folder);
        Optional<SealedSession> sealed = SealedSession.in(folder, keys);
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
        return of(folder, opener, sealed, found, lock.isPresent(), lock, asPublished);
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
        for (Path file : FolderEntries.of(folder)) {
            bytes += bytesOf(file);
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
