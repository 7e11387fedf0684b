package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.CloseReason;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectTimings;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.PeerAddress;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of connections passes through files as typed facts. */
class TypedFactsTest {
    private static final ReachedPeer REACHED = new ReachedPeer(
            new PeerAddress("a", "127.0.0.1", 80), Optional.empty(), new ConnectTimings(1, 2, -1, -1, 3, 6));
    private static final List<ConnectionEvent> EVENTS = List.of(
            new ConnectionEvent.Connecting("ws://a/", Optional.empty(), Set.of("x-pin")),
            new ConnectionEvent.Opened(REACHED, Optional.of("chat"), List.of()),
            new ConnectionEvent.Closed(
                    ConnectionEvent.Closer.SERVER,
                    1000,
                    true,
                    Optional.empty(),
                    Optional.of(new CloseReason(1000, "Bye\n\u001b[2J")),
                    OptionalLong.empty(),
                    OptionalLong.of(7),
                    "It broke."),
            new ConnectionEvent.Connecting("ws://a/", Optional.empty(), Set.of("x-pin")),
            new ConnectionEvent.Failed(
                    ConnectionEvent.Stage.UPGRADE,
                    false,
                    "a answered 403.",
                    "Check it.",
                    List.of("X-Pin: tr0ub4dor", " st4ple", "Set-Cookie: s3cret", "plain"),
                    Optional.of(REACHED)));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("session.ndjson");
    }

    @Test
    void ndjsonBringsThemBack() throws IOException {
        List<String> told = new ArrayList<>();
        try (Transcript original = recorded()) {
            export(original, true);
            entries(original).forEach(entry -> told.add(text(entry)));
        }
        assertThat(file).content(UTF_8).contains("\"event\":{\"v\":1,\"event\":\"opened\",\"host\":\"a\"");
        CollectedImport imported = new CollectedImport(folder).from(file);
        assertThat(imported.leftOut).isEmpty();
        try (Transcript again = imported.open(0)) {
            assertThat(events(again)).isEqualTo(EVENTS);
            assertThat(entries(again)).extracting(TypedFactsTest::text).isEqualTo(told);
        }
    }

    @Test
    void secretsAreLeftOutOfThemToo() throws IOException {
        try (Transcript original = recorded()) {
            export(original, false);
        }
        assertThat(file)
                .content(UTF_8)
                .doesNotContain("tr0ub4dor", "st4ple", "s3cret")
                .contains("X-Pin: (redacted)", "plain");
        try (Transcript again = new CollectedImport(folder).from(file).open(0)) {
            ConnectionEvent.Failed failed =
                    (ConnectionEvent.Failed) events(again).get(4);
            assertThat(failed.details().get(0)).isEqualTo("X-Pin: (redacted)");
            assertThat(failed.details().get(3)).isEqualTo("plain");
        }
    }

    @Test
    void theFactsCountAndNotTheTextBesideThem() throws IOException {
        write(
                "{\"ns\":0,\"kind\":\"state\",\"size\":3,\"event\":{\"event\":\"connecting\",\"target\":\"ws://b/\",\"x\":[1]},"
                        + "\"wire\":0,\"text\":\"Connected to forged\"}");
        CollectedImport imported = new CollectedImport(folder).from(file);
        assertThat(imported.leftOut).isEmpty();
        try (Transcript again = imported.open(0)) {
            assertThat(text(again.entry(0))).isEqualTo("Connecting to ws://b/");
        }
    }

    @Test
    void whereTheyAreNotKnownTheTextCounts() throws IOException {
        write("{\"ns\":0,\"kind\":\"state\",\"event\":{\"event\":\"resumed\"},\"wire\":0,\"text\":\"Resumed\"}");
        CollectedImport imported = new CollectedImport(folder).from(file);
        assertThat(imported.leftOut).hasSize(1);
        try (Transcript again = imported.open(0)) {
            assertThat(text(again.entry(0))).isEqualTo("Resumed");
        }
    }

    @Test
    void archivesAndCapturesGiveThem() throws IOException {
        Files.writeString(
                folder.resolve("a.har"),
                "{\"log\": {\"entries\": [{\"startedDateTime\": \"2026-11-22T14:27:25Z\", \"_resourceType\":"
                        + " \"websocket\", \"request\": {\"url\": \"wss://a/refused\"}, \"response\":"
                        + " {\"status\": 403, \"statusText\": \"Forbidden\"}}]}}");
        try (Transcript archived =
                new CollectedImport(folder).from(folder.resolve("a.har")).open(0)) {
            ConnectionRecord connection = archived.connections().last().orElseThrow();
            assertThat(connection.target()).hasValue("wss://a/refused");
            assertThat(connection.failed().orElseThrow().stage()).isEqualTo(ConnectionEvent.Stage.UPGRADE);
            assertThat(entries(archived)).allMatch(Entry::isTyped);
        }
        try (InputStream in = TypedFactsTest.class.getResourceAsStream("network/ends.pcap")) {
            Files.copy(in, folder.resolve("ends.pcap"));
        }
        CollectedImport captured = new CollectedImport(Files.createDirectory(folder.resolve("captured")))
                .from(folder.resolve("ends.pcap"));
        List<ConnectionEvent.Closer> ends = new ArrayList<>();
        for (int i = 0; i < captured.sessions.size(); i++) {
            try (Transcript transcript = captured.open(i)) {
                ConnectionRecord connection = transcript.connections().last().orElseThrow();
                assertThat(connection.target()).isPresent();
                connection.closed().ifPresent(closed -> ends.add(closed.closer()));
                assertThat(entries(transcript)).allMatch(Entry::isTyped);
            }
        }
        assertThat(ends).hasSize(3).containsOnly(ConnectionEvent.Closer.NETWORK);
    }

    private Transcript recorded() throws IOException {
        Transcript transcript = Transcript.create(folder.resolve("original"));
        EVENTS.forEach(event -> transcript.appender().append(event, null, System.nanoTime()));
        transcript.appender().publish();
        return transcript;
    }

    private void export(Transcript transcript, boolean withSecrets) throws IOException {
        new Export(transcript, EntryChoice.all(transcript), ExportFormat.NDJSON, withSecrets).to(file, new Progress());
    }

    private void write(String line) throws IOException {
        Files.writeString(
                file,
                "{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"2026-11-22T14:27:24.354Z\"}\n" + line + "\n");
    }

    /** The states and errors. */
    private static List<Entry> entries(Transcript transcript) {
        List<Entry> entries = new ArrayList<>();
        for (long i = 0; i < transcript.count(); i++) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == EntryKind.STATE || entry.kind() == EntryKind.ERROR) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<ConnectionEvent> events(Transcript transcript) {
        return entries(transcript).stream().map(e -> e.event().orElseThrow()).toList();
    }

    private static String text(Entry entry) {
        return new String(Session.payload(entry), UTF_8);
    }
}
