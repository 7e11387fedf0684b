package app.sockeye.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.secret.Redactor;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Filter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Session orders;
    private Session risk;

    @BeforeEach
    void record() throws IOException {
        orders = new Session(folder.resolve("orders"));
        risk = new Session(folder.resolve("risk"));
        orders.connect().sent("buy");
        risk.sent("check \"buy\"");
    }

    @AfterEach
    void close() {
        orders.close();
        risk.close();
    }

    @Test
    void eachLineOfJsonNamesItsConnection() throws Exception {
        List<String> lines =
                export(ExportFormat.NDJSON, Filter.ALL, Set.of()).lines().toList();
        assertThat(lines.get(0)).isEqualTo("{\"sockeye\":\"merged\",\"version\":1,\"redacted\":true}");
        assertThat(lines).hasSize(1 + 5);
        assertThat(lines.subList(1, 6)).allMatch(line -> line.startsWith("{\"connection\":\""));
        assertThat(lines)
                .filteredOn(line -> line.contains("\"connection\":\"Risk, = 1\""))
                .hasSize(1);
        assertThat(String.join("", lines)).doesNotContain("s3cret");
    }

    @Test
    void eachRecordOfATableBeginsWithItsConnection() throws Exception {
        String table = export(ExportFormat.CSV, Filter.ALL, Set.of(0));
        assertThat(table.lines().toList().get(0)).startsWith("connection,index,time,");
        assertThat(table.lines().toList().get(1)).startsWith("\"Risk, = 1\",0,").endsWith("\"check \"\"buy\"\"\"");
        assertThat(table.lines()).hasSize(2);
    }

    @Test
    void textNamesConnectionsAndAFilterChoosesEntries() throws Exception {
        Filter buy = Query.parse("buy").filter(Filter.ALL.directions(), Filter.ALL.kinds());
        String text = export(ExportFormat.TEXT, buy, Set.of());
        assertThat(text.lines().filter(line -> line.contains("#"))).hasSize(2);
        assertThat(text).contains("Orders  #3  ").contains("Risk, = 1  #0  ");
    }

    @Test
    void anArchiveHasAnEntryForEachConnectionWithItsMessages() throws Exception {
        risk.connect().sent("check again");
        orders.sent("sell");
        JsonNode log =
                JSON.readTree(export(ExportFormat.HAR, Filter.ALL, Set.of())).path("log");
        assertThat(log.path("entries"))
                .extracting(entry -> entry.path("comment").asText() + " " + texts(entry))
                .containsExactly("Orders [buy, sell]", "Risk, = 1 [check \"buy\"]", "Risk, = 1 [check again]");
        assertThat(log.toString()).doesNotContain("s3cret");
        CollectedImport imported = new CollectedImport(folder).from(folder.resolve("out"));
        assertThat(imported.sessions).hasSize(3);
        assertThat(imported.entries(0)).contains("text sent buy", "text sent sell");
    }

    @Test
    void onlyChosenEntriesAreInAnArchive() throws Exception {
        JsonNode log =
                JSON.readTree(export(ExportFormat.HAR, Filter.ALL, Set.of(0))).path("log");
        assertThat(log.path("entries")).extracting(MergedExportTest::texts).containsExactly("[check \"buy\"]");
    }

    @Test
    void eachConnectionIsAConversationOfACapture() throws Exception {
        risk.connect().sent("check again");
        orders.sent("sell");
        // One conversation for each connection, whose packets lie between those of the others.
        CollectedImport imported = new CollectedImport(folder).from(written(ExportFormat.PCAPNG, Filter.ALL, Set.of()));
        assertThat(imported.sessions).hasSize(3);
        assertThat(messages(imported))
                .containsExactlyInAnyOrder(
                        List.of("text sent buy", "text sent sell"),
                        List.of("text sent check \"buy\""),
                        List.of("text sent check again"));
        assertThat(Files.readString(folder.resolve("out"), ISO_8859_1))
                .contains("Orders", "Risk, = 1")
                .doesNotContain("s3cret");
    }

    @Test
    void whatHasNoPlaceForConnectionsIsRefused() {
        assertThatThrownBy(() -> export(ExportFormat.PAYLOADS, Filter.ALL, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<String>> messages(CollectedImport imported) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (int session = 0; session < imported.sessions.size(); session++) {
            all.add(imported.entries(session).stream()
                    .filter(entry -> entry.startsWith("text "))
                    .toList());
        }
        return all;
    }

    private static String texts(JsonNode entry) {
        return StreamSupport.stream(entry.path("_webSocketMessages").spliterator(), false)
                .map(message -> message.path("data").asText())
                .toList()
                .toString();
    }

    @Test
    void aCancelledExportLeavesNothing() {
        Progress progress = new Progress();
        progress.cancel();
        Path target = folder.resolve("out");
        assertThatThrownBy(() -> merged(ExportFormat.CSV, Filter.ALL, Set.of()).to(target, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(target).doesNotExist();
    }

    private String export(ExportFormat format, Filter filter, Set<Integer> hidden) throws IOException {
        return Files.readString(written(format, filter, hidden));
    }

    private Path written(ExportFormat format, Filter filter, Set<Integer> hidden) throws IOException {
        Path target = folder.resolve("out");
        Progress progress = new Progress();
        long entries = merged(format, filter, hidden).to(target, progress);
        assertThat(progress.entries()).isEqualTo(entries);
        assertThat(progress.fraction()).isEqualTo(1);
        return target;
    }

    private MergedExport merged(ExportFormat format, Filter filter, Set<Integer> hidden) {
        List<Transcript> transcripts = List.of(orders.transcript, risk.transcript);
        MergedChoice chosen = MergedChoice.matching(transcripts, filter, hidden);
        return new MergedExport(
                transcripts, List.of("Orders", "Risk, = 1"), chosen, format, false, false, Redactor.NONE);
    }
}
