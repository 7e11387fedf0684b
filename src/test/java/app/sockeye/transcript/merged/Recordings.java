package app.sockeye.transcript.merged;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.write.Appender;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Transcripts of several connections, whose entries' times the tests choose. */
final class Recordings implements Closeable {
    private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

    private final List<Transcript> transcripts = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    /** Begins recordings, each one millisecond after the one before. */
    static Recordings of(int count) throws IOException {
        Recordings recordings = new Recordings();
        for (int i = 0; i < count; i++) {
            Path folder = Files.createTempDirectory("sockeye-merged");
            recordings.folders.add(folder);
            recordings.transcripts.add(Transcript.createAnew(folder, START.plusMillis(i), Optional.empty()));
        }
        return recordings;
    }

    List<Transcript> transcripts() {
        return transcripts;
    }

    /** Records a message; {@link #publish()} makes it seen. */
    void add(int source, long nanosSinceTheFirstStart, String text) {
        Appender appender = transcripts.get(source).appender();
        byte[] bytes = text.getBytes(UTF_8);
        FrameHeader header = SampleEntries.header(SampleEntries.TEXT, bytes.length);
        appender.append(
                EntryKind.TEXT,
                Direction.RECEIVED,
                header,
                bytes,
                0,
                bytes.length,
                nanosSinceTheFirstStart - source * 1_000_000L);
    }

    void publish() {
        transcripts.forEach(transcript -> transcript.appender().publish());
    }

    /** When an entry happened, in ns since the first start. */
    long time(MergedEntry entry) {
        return transcripts.get(entry.source()).times().nanosOf(entry.index()) + entry.source() * 1_000_000L;
    }

    @Override
    public void close() throws IOException {
        transcripts.forEach(Transcript::close);
        for (Path folder : folders) {
            try (FolderLock lock = FolderLock.tryTake(folder).orElseThrow()) {
                lock.deleteAllElse();
            }
            Files.delete(folder.resolve(FolderLock.NAME));
            Files.delete(folder);
        }
    }
}
