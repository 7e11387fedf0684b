package app.sockeye.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesWriterTest {
    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void record() throws IOException {
        session = new Session(folder.resolve("session"));
        session.transcript.conversations().choose(DialectChoice.of("socketio"));
        session.received("0{\"sid\":\"x\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000}")
                .sent("421[\"chat message\",\"a\"]")
                .received("431[\"ok\"]")
                .received("42[\"=a \\\"tick\\\"\",1]")
                .received("42[\"=a \\\"tick\\\"\",2]");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> table(Filter filter, boolean forSpreadsheets) throws IOException {
        session.transcript.appender().publish();
        Path file = folder.resolve("names.csv");
        EntryChoice chosen = EntryChoice.matching(session.transcript, filter, 0);
        new Export(session.transcript, chosen, ExportFormat.NAMES, true, forSpreadsheets).to(file, new Progress());
        return Files.readAllLines(file);
    }

    @Test
    void eachNameIsARecordTheMostFrequentFirst() throws IOException {
        List<String> table = table(Filter.ALL, false);
        assertThat(table.get(0)).startsWith("dialect,named_by,name,received,sent,bytes,requests,answers,unanswered");
        assertThat(table.get(1)).isEqualTo("\"Socket.IO\",event,\"=a \"\"tick\"\"\",2,0,38,0,0,0,,,");
        assertThat(table)
                .anyMatch(line -> line.matches("\"Socket.IO\",event,\"chat message\",0,1,23,1,1,0,\\d+,\\d+,\\d+"));
    }

    @Test
    void whatIsLeftOutStillAnswers() throws Exception {
        Filter filter = Query.parse("dir:sent").filter(Filter.ALL.directions(), Filter.ALL.kinds());
        assertThat(table(filter, false))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("\"Socket.IO\",event,\"chat message\",0,1,23,1,1,0,");
    }

    @Test
    void formulasGetAnApostrophe() throws IOException {
        assertThat(table(Filter.ALL, true).get(1)).contains("\"'=a \"\"tick\"\"\"");
    }
}
