package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    @TempDir
    Path folder;

    @Test
    void parsingGivesThePayloadsBack() throws IOException {
        Path file = folder.resolve("a.csv");
        try (Transcript transcript = Transcript.create(folder.resolve("session"))) {
            new RandomSession(transcript, 42).fill(60);
            new Export(transcript, EntryChoice.all(transcript), ExportFormat.CSV, true).to(file, new Progress());
            List<List<String>> records = parse(Files.readString(file));
            assertThat(records).hasSize((int) transcript.count() + 1);
            assertThat(String.join(",", records.get(0)))
                    .isEqualTo(
                            "index,time,ns,direction,kind,size,wire_size,frames,flags,starred,note,encoding,payload");
            for (long i = 0; i < transcript.count(); i++) {
                assertSame(transcript.entry(i), records.get((int) i + 1));
            }
        }
    }

    @Test
    void formulasGetAnApostropheOnlyOnDemand() throws IOException {
        Path file = folder.resolve("a.csv");
        try (Session session = new Session(folder.resolve("session"))) {
            session.connect()
                    .received("=HYPERLINK(\"http://x.test\")")
                    .received("-1")
                    .binary((byte) 0xFB)
                    .received("plain");
            new Export(session.transcript, EntryChoice.all(session.transcript), ExportFormat.CSV, true, true)
                    .to(file, new Progress());
            assertThat(parse(Files.readString(file)))
                    .extracting(record -> record.get(record.size() - 1))
                    .endsWith("'=HYPERLINK(\"http://x.test\")", "'-1", "'+w==", "plain");
            session.export(ExportFormat.CSV, file);
            assertThat(Files.readString(file)).contains(",\"=HYPERLINK(").contains(",+w==");
        }
    }

    private static void assertSame(Entry entry, List<String> record) {
        assertThat(record).hasSize(13);
        assertThat(record.get(0)).isEqualTo(Long.toString(entry.index()));
        assertThat(record.get(2)).isEqualTo(Long.toString(entry.nanos()));
        assertThat(record.get(4)).isEqualToIgnoringCase(entry.kind().name());
        assertThat(record.get(5)).isEqualTo(Long.toString(entry.size()));
        assertThat(record.get(9)).isEqualTo(entry.mark().starred() ? "true" : "");
        assertThat(record.get(10)).isEqualTo(entry.mark().note());
        String payload = record.get(12);
        byte[] bytes = record.get(11).equals("text")
                ? payload.getBytes(UTF_8)
                : Base64.getDecoder().decode(payload);
        assertThat(bytes).isEqualTo(Session.payload(entry));
    }

    /** RFC 4180, section 2. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    records.add(List.copyOf(fields));
                    fields.clear();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        assertThat(fields).isEmpty();
        return records;
    }
}
