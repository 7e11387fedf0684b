package app.sockeye.transcript;

import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.mark.SessionMarks;
import app.sockeye.transcript.memory.MemoryFiles;
import app.sockeye.transcript.recovery.Recovery;
import app.sockeye.transcript.sealed.SealedSession;
import app.sockeye.transcript.segment.DiskSync;
import app.sockeye.transcript.segment.SegmentHeader;
import app.sockeye.transcript.write.Journal;
import app.sockeye.transcript.write.PublishedCount;
import app.sockeye.transcript.write.SegmentAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link Transcript} is made of, as it is created or opened.
 *
 * @param appender empty where it is only read
 * @param disk empty where nothing is written to a disk
 * @param memory empty where it is on a disk
 * @param recovery what was wrong with it, in sentences
 */
record TranscriptParts(
        TranscriptFiles files,
        Instant started,
        PublishedCount published,
        Optional<SegmentAppender> appender,
        Optional<DiskSync> disk,
        Optional<MemoryFiles> memory,
        Optional<String> recovery) {

    /** @param origin the time that callers of the appender pass for nanosecond 0 */
    static TranscriptParts create(
            Path folder, StoredFile.Opener opener, Optional<SealedSession> sealed, Instant started, long origin)
            throws IOException {
        TranscriptFiles files = TranscriptFiles.create(folder, opener, sealed);
        try {
            Journal journal = journal(files, started);
            journal.write();
            PublishedCount published = new PublishedCount();
            DiskSync disk = new DiskSync(files.segments(), files.index(), files.synced(), folder);
            SegmentAppender appender = new SegmentAppender(journal, published, folder, origin, disk::written);
            return new TranscriptParts(
                    files,
                    started,
                    published,
                    Optional.of(appender),
                    Optional.of(disk),
                    Optional.empty(),
                    Optional.empty());
        } catch (IOException e) {
            files.closeAfter(e);
            throw e;
        }
    }

    static TranscriptParts createInMemory(Path name, MemoryFiles memory) {
        TranscriptFiles files = TranscriptFiles.createInMemory(name, memory);
        Instant started = Instant.now();
        PublishedCount published = new PublishedCount();
        SegmentAppender appender =
                new SegmentAppender(journal(files, started), published, name, System.nanoTime(), () -> {});
        return new TranscriptParts(
                files,
                started,
                published,
                Optional.of(appender),
                Optional.empty(),
                Optional.of(memory),
                Optional.empty());
    }

    private static Journal journal(TranscriptFiles files, Instant started) {
        return new Journal(files.segments(), files.index(), 0, started, new long[SegmentHeader.CHAINS]);
    }

    static TranscriptParts open(TranscriptFiles files) throws IOException {
        try {
            Instant started = files.started();
            Recovery recovery = new Recovery(files.segments(), files.index(), DiskSync.firstUnsafe(files.synced()));
            PublishedCount published = new PublishedCount();
            published.publish(files.asPublished() ? files.index().count() : recovery.run(started));
            return new TranscriptParts(
                    files,
                    started,
                    published,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    told(recovery, files.marks()));
        } catch (IOException e) {
            files.closeAfter(e);
            throw e;
        }
    }

    /** Closes the files, once nothing is appended any more. */
    void closeFiles() {
        disk.ifPresent(DiskSync::endCompression);
        files.close();
        memory.ifPresent(MemoryFiles::close);
        disk.ifPresent(DiskSync::close);
    }

    private static Optional<String> told(Recovery recovery, SessionMarks marks) {
        List<String> sentences = Stream.of(recovery.told(), marks.trouble())
                .flatMap(Optional::stream)
                .toList();
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }
}
