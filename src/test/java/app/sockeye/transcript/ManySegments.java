package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import app.sockeye.transcript.segment.Segments;
import app.sockeye.transcript.write.Appender;
import app.sockeye.transcript.write.Journal;
import app.sockeye.transcript.write.PublishedCount;
import app.sockeye.transcript.write.SegmentAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Makes recordings of many segments that are small. */
public final class ManySegments {
    private ManySegments() {}

    /** Writes entries of every form into each of the segments, and leaves a message open at the end. */
    public static void write(Path folder, int segments) throws IOException {
        Transcript.create(folder).close();
        Segments files = new Segments(folder, ChannelFile::new, true, Segments.in(folder));
        IndexFile index = new IndexFile(new ChannelFile(folder.resolve(IndexFile.NAME), true));
        Instant started = SegmentHeader.read(files.file(0)).orElseThrow().started();
        for (int i = 0; i < segments; i++) {
            Journal journal = new Journal(files, index, index.count(), started, new long[SegmentHeader.CHAINS]);
            SegmentAppender appender = new SegmentAppender(journal, new PublishedCount(), folder, 0, () -> {});
            append(appender, i);
            appender.close();
        }
        files.close();
        index.close();
    }

    private static void append(Appender appender, int number) {
        appender.append(EntryKind.NOTE, null, ("note " + number).getBytes(UTF_8), number);
        SampleEntries.text(appender, "{\"segment\": " + number + "}");
        Appender.OpenMessage fragments = appender.begin(EntryKind.TEXT, Direction.SENT);
        fragments.frame(SampleEntries.part(false, SampleEntries.TEXT, 4), number);
        fragments.payload("frag".getBytes(UTF_8), 0, 4);
        fragments.frame(SampleEntries.part(true, SampleEntries.CONTINUATION, 5), number);
        fragments.payload("ments".getBytes(UTF_8), 0, 5);
        fragments.end(true, number);
        byte[] close = {3, (byte) 0xE8, 'b', 'y', 'e'};
        appender.append(EntryKind.CLOSE, Direction.RECEIVED, SampleEntries.header(8, 5), close, 0, 5, number);
        byte[] big = new byte[RecordFormat.PIECE_LIMIT + 100];
        appender.append(
                EntryKind.BINARY, Direction.RECEIVED, SampleEntries.header(2, big.length), big, 0, big.length, number);
        Appender.OpenMessage open = appender.begin(EntryKind.BINARY, Direction.RECEIVED);
        open.frame(SampleEntries.header(2, big.length), number);
        open.payload(big, 0, big.length);
    }
}
