package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the tests of transcripts append and read back. */
public final class SampleEntries {
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CONTINUATION = 0;

    private SampleEntries() {}

    public static FrameHeader header(int opcode, long length) {
        return FrameHeader.of(true, 0, opcode, false, 0, length);
    }

    public static FrameHeader part(boolean fin, int opcode, long length) {
        return FrameHeader.of(fin, 0, opcode, true, 0xCAFEBABE, length);
    }

    public static void text(Appender appender, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        FrameHeader header = header(TEXT, bytes.length);
        appender.append(EntryKind.TEXT, Direction.RECEIVED, header, bytes, 0, bytes.length, System.nanoTime());
    }

    public static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public static byte[] payload(Entry entry) {
        return entry.payload().head(Math.toIntExact(entry.size()));
    }

    public static String string(Entry entry) {
        return new String(payload(entry), UTF_8);
    }

    public static List<RecordedFrame> frames(Entry entry) {
        return entry.frames().read(0, Math.toIntExact(entry.frameCount()));
    }

    /** Copies a folder's files. */
    public static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
