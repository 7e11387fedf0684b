package app.sockeye.export.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.CollectedImport;
import app.sockeye.export.Export;
import app.sockeye.export.RandomSession;
import app.sockeye.export.Session;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.export.redaction.Redaction;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What was exported as NDJSON and imported again is the same transcript. */
class NdjsonRoundTripTest {
    private static final String HEAD = "GET / HTTP/1.1\r\nX-Pin: 4711\r\n\r\n";

    private Path folder;

    @BeforeTry
    void createFolder() throws IOException {
        folder = Files.createTempDirectory("sockeye-export");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void importGivesTheSameTranscriptBack(@ForAll long seed) throws IOException {
        Path file = folder.resolve("session.ndjson");
        Path again = folder.resolve("again.ndjson");
        try (Transcript original = Transcript.create(folder.resolve("original"))) {
            new RandomSession(original, seed).fill(30);
            export(original, file);
            CollectedImport sessions = new CollectedImport(folder).from(file);
            assertThat(sessions.leftOut).isEmpty();
            assertThat(sessions.progress.entries()).isEqualTo(original.count());
            try (Transcript imported = sessions.open(0)) {
                assertThat(imported.recovery()).isEmpty();
                assertThat(imported.started()).isEqualTo(original.started());
                assertThat(imported.count()).isEqualTo(original.count());
                for (long i = 0; i < original.count(); i++) {
                    assertSame(original.entry(i), imported.entry(i));
                }
                export(imported, again);
            }
        }
        assertThat(again).hasSameBinaryContentAs(file);
    }

    /** What a TLS connection tells is long, and its certificates look like secrets. */
    @Example
    void certificatesOfAConnectionComeBackRedactedOrNot() throws IOException {
        String told = "Connected to example.org\nTLS: TLSv1.3\nALPN: http/1.1\nCertificate: CN=é, O=\"a: b\"\n"
                + "Certificate DER: " + "MIIB+/==".repeat(20_000) + "\nDNS: 1 ms";
        for (boolean withSecrets : new boolean[] {true, false}) {
            Path file = folder.resolve("session.ndjson" + withSecrets);
            try (Transcript original = Transcript.create(folder.resolve("original" + withSecrets))) {
                original.appender().append(EntryKind.STATE, null, told.getBytes(UTF_8), System.nanoTime());
                original.appender().publish();
                new Export(original, EntryChoice.all(original), ExportFormat.NDJSON, withSecrets)
                        .to(file, new Progress());
                CollectedImport sessions = new CollectedImport(folder.resolve("original" + withSecrets)).from(file);
                try (Transcript imported = sessions.open(0)) {
                    assertSame(original.entry(0), imported.entry(0));
                }
            }
        }
    }

    /** The state that names them is not among the entries. */
    @Example
    void marksOfSecretHeadersSurviveAFilterThatLeavesTheStateOut() throws IOException {
        Path file = folder.resolve("filtered.ndjson");
        try (Transcript original = Transcript.create(folder.resolve("filtered"))) {
            Appender appender = original.appender();
            add(appender, EntryKind.STATE, "Connecting to ws://a/\nSecret headers: x-pin, x-other");
            add(appender, EntryKind.HANDSHAKE, HEAD);
            add(appender, EntryKind.TEXT, "x");
            add(appender, EntryKind.STATE, "Connecting to ws://a/");
            add(appender, EntryKind.HANDSHAKE, HEAD);
            appender.publish();
            EntryChoice chosen =
                    new EntryChoice(0, 5, stopped -> LongStream.of(1, 2, 4).iterator());
            new Export(original, chosen, ExportFormat.NDJSON, true).to(file, new Progress());
        }
        CollectedImport sessions = new CollectedImport(folder).from(file);
        assertThat(sessions.leftOut).isEmpty();
        try (Transcript imported = sessions.open(0)) {
            List<String> redacted = new ArrayList<>();
            Redaction redaction = new Redaction(imported);
            for (long i = 0; i < imported.count(); i++) {
                if (imported.entry(i).kind() == EntryKind.HANDSHAKE) {
                    redacted.add(new String(Session.payload(redaction.of(imported.entry(i))), UTF_8));
                }
            }
            assertThat(redacted).containsExactly(HEAD.replace("4711", "(redacted)"), HEAD);
            export(imported, folder.resolve("again.ndjson"));
        }
        try (Transcript again = new CollectedImport(folder.resolve("filtered"))
                .from(folder.resolve("again.ndjson"))
                .open(0)) {
            assertThat(again.connections().markedAt(1)).containsExactlyInAnyOrder("x-pin", "x-other");
        }
    }

    private static void add(Appender appender, EntryKind kind, String text) {
        Direction direction = kind == EntryKind.STATE ? null : Direction.SENT;
        appender.append(kind, direction, text.getBytes(UTF_8), System.nanoTime());
    }

    private static void export(Transcript transcript, Path file) throws IOException {
        new Export(transcript, EntryChoice.all(transcript), ExportFormat.NDJSON, true).to(file, new Progress());
    }

    private static void assertSame(Entry one, Entry other) {
        assertThat(facts(other)).isEqualTo(facts(one));
        assertThat(Session.payload(other)).isEqualTo(Session.payload(one));
        assertThat(other.frames().read(0, 1000)).isEqualTo(one.frames().read(0, 1000));
    }

    private static List<Object> facts(Entry entry) {
        return List.of(
                entry.index(),
                entry.nanos(),
                entry.kind(),
                entry.direction(),
                entry.flags(),
                entry.wireSize(),
                entry.frameCount(),
                entry.size(),
                entry.mark());
    }
}
