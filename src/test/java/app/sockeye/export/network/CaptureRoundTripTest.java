package app.sockeye.export.network;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.CollectedImport;
import app.sockeye.export.Session;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What was exported as PCAP-NG and imported again has the same handshakes, frames, payloads and times of frames. */
class CaptureRoundTripTest {
    private Path folder;

    @BeforeTry
    void createFolder() throws IOException {
        folder = Files.createTempDirectory("sockeye-capture");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void importGivesTheSameFramesBack(@ForAll long seed) throws IOException {
        Path file = folder.resolve("a.pcapng");
        try (Session session = new Session(folder.resolve("original"))) {
            session.connect(
                    "GET / HTTP/1.1\r\nHost: example.org\r\nUpgrade: websocket\r\n\r\n",
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");
            Random random = new Random(seed);
            for (int i = 0; i < 30; i++) {
                message(session, random);
            }
            session.transcript.appender().publish();
            session.export(ExportFormat.PCAPNG, file);
            CollectedImport imported = new CollectedImport(folder).from(file);
            assertThat(imported.leftOut).isEmpty();
            try (Transcript again = imported.open(0)) {
                assertThat(wire(again)).isEqualTo(wire(session.transcript));
            }
        }
    }

    private static void message(Session session, Random random) {
        Direction direction = random.nextBoolean() ? Direction.SENT : Direction.RECEIVED;
        boolean masked = direction == Direction.SENT;
        if (random.nextInt(4) == 0) {
            session.frame(EntryKind.PING, 9, direction, bytes(random, 126));
            return;
        }
        Appender.OpenMessage message = session.transcript.appender().begin(EntryKind.BINARY, direction);
        int frames = 1 + random.nextInt(3);
        for (int i = 0; i < frames; i++) {
            byte[] payload = bytes(random, random.nextInt(5) == 0 ? 100_000 : 300);
            boolean last = i == frames - 1;
            message.frame(
                    FrameHeader.of(last, 0, i == 0 ? 2 : 0, masked, masked ? random.nextInt() : 0, payload.length),
                    System.nanoTime());
            message.payload(payload, 0, payload.length);
        }
        message.end(true, System.nanoTime());
    }

    private static byte[] bytes(Random random, int below) {
        byte[] bytes = new byte[random.nextInt(below)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** All that was on the wire: a line for each frame and payload. */
    private static List<String> wire(Transcript transcript) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : LongStream.range(0, transcript.count())
                .mapToObj(transcript::entry)
                .toList()) {
            byte[] payload = Session.payload(entry);
            if (entry.kind() == EntryKind.HANDSHAKE) {
                lines.add(entry.direction() + new String(payload, US_ASCII));
            } else if (entry.frameCount() > 0) {
                for (RecordedFrame frame : entry.frames().read(0, 10)) {
                    Instant time = transcript.started().plusNanos(frame.nanos());
                    lines.add(entry.kind() + " " + entry.direction() + " " + frame.header() + " " + time);
                }
                lines.add(HexFormat.of().formatHex(payload));
            }
        }
        return lines;
    }
}
