package app.sockeye.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void create() throws IOException {
        session = new Session(folder.resolve("session"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void secretsAreLeftOutOfEveryFormat(ExportFormat format) throws IOException {
        session.connect(Session.REQUEST, Session.RESPONSE).told(EntryKind.ERROR, null, "Refused\nX-Csrf-Token: s3cret");
        Path target = folder.resolve("out");
        session.export(format, target);
        assertThat(contentOf(target)).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void headersThatTheUserMarkedAreLeftOutOfEveryFormat(ExportFormat format) throws IOException {
        session.told(EntryKind.STATE, null, "Connecting to ws://a/\nSecret headers: x-bank-pin, x-other")
                .told(EntryKind.HANDSHAKE, Direction.SENT, "GET / HTTP/1.1\r\nX-Bank-PIN: s3cret\r\n\r\n")
                .told(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 403 No\r\nx-other : s3cret\r\n\r\n")
                .told(EntryKind.ERROR, null, "Refused\nX-Bank-Pin: s3cret")
                .told(EntryKind.ERROR, null, "Refused\nDetail: X-Bank-Pin: s3cret\nDetail:  s3cret")
                .sent("hello");
        Path target = folder.resolve("out");
        session.export(format, target);
        assertThat(contentOf(target)).doesNotContain("s3cret");
    }

    @Test
    void aMarkHoldsForItsConnection() throws IOException {
        session.connect("GET / HTTP/1.1\r\nX-Pin: first\r\n\r\n", Session.RESPONSE)
                .told(EntryKind.STATE, null, "Connecting to ws://a/\nSecret headers: x-pin")
                .told(EntryKind.HANDSHAKE, Direction.SENT, "GET / HTTP/1.1\r\nX-Pin: second\r\n\r\n")
                .connect("GET / HTTP/1.1\r\nX-Pin: third\r\n\r\n", Session.RESPONSE);
        Path target = folder.resolve("out");
        session.export(ExportFormat.TEXT, target);
        assertThat(contentOf(target)).contains("first", "third").doesNotContain("second");
    }

    @Test
    void textTellsWhatMessagesOfACompressedStreamUnpackTo() throws IOException {
        Deflater deflater = new Deflater();
        for (String text : List.of("{\"op\":10}", "{\"op\":11}")) {
            deflater.setInput(text.getBytes(ISO_8859_1));
            byte[] out = new byte[100];
            session.binary(Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH)));
        }
        deflater.end();
        session.binary((byte) 0xFF, (byte) 0xFF);
        Path target = folder.resolve("out");
        session.export(ExportFormat.TEXT, target);
        assertThat(contentOf(target))
                .contains(
                        "Unpacked: {\"op\":10}\n",
                        "Unpacked: {\"op\":11}\n",
                        "Not unpacked: The message does not go on");
    }

    @Test
    void aMarkStaysWithASessionThatIsImportedAgain() throws IOException {
        session.told(EntryKind.STATE, null, "Connecting to ws://a/\nSecret headers: x-pin")
                .told(EntryKind.HANDSHAKE, Direction.SENT, "GET / HTTP/1.1\r\nX-Pin: s3cret\r\n\r\n");
        Path whole = folder.resolve("whole.ndjson");
        new Export(session.transcript, EntryChoice.all(session.transcript), ExportFormat.NDJSON, true)
                .to(whole, new Progress());
        assertThat(contentOf(whole)).contains("s3cret");
        Path target = folder.resolve("out");
        try (Transcript again = new CollectedImport(folder).from(whole).open(0)) {
            new Export(again, EntryChoice.all(again), ExportFormat.TEXT, false).to(target, new Progress());
        }
        assertThat(contentOf(target)).contains("X-Pin: (redacted)").doesNotContain("s3cret");
    }

    @Test
    void otherHeadersStayAndSecretsAreThereWhenAskedFor() throws IOException {
        session.connect();
        Path target = folder.resolve("out");
        session.export(ExportFormat.TEXT, target);
        assertThat(contentOf(target))
                .contains("Authorization: (redacted)\r\n", "Cookie: (redacted)", "Set-Cookie: (redacted)")
                .contains("Host: example.org:8443", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        new Export(session.transcript, EntryChoice.all(session.transcript), ExportFormat.TEXT, true)
                .to(target, new Progress());
        assertThat(contentOf(target)).contains("Bearer s3cret", "id=s3cret");
    }

    @Test
    void textTellsWhenAndWhatAndDumpsBytes() throws IOException {
        session.received("hello").binary((byte) 1, (byte) 'A');
        Path target = folder.resolve("a.txt");
        session.export(ExportFormat.TEXT, target);
        assertThat(contentOf(target).lines())
                .anyMatch(line -> line.matches("#0  20.*Z  received  text  5 B"))
                .contains("hello")
                .anyMatch(line -> line.startsWith("00000000  01 41 ") && line.endsWith("  .A"));
    }

    @Test
    void nothingInPlainTextActsOnATerminal() throws IOException {
        session.received("\u001b[2J\u009b31m\u202eabc\n\tnext");
        session.transcript.marks().put(0, new Mark(false, "see\u001b[1m"));
        Path target = folder.resolve("a.txt");
        session.export(ExportFormat.TEXT, target);
        assertThat(Files.readString(target))
                .contains("\u241b[2J<U+009B>31m<U+202E>abc\n\tnext\n", "Note: see\u241b[1m")
                .doesNotContain("\u001b", "\u009b", "\u202e");
    }

    @ParameterizedTest
    @CsvSource({
        "NDJSON, '\"starred\":true,\"note\":\"why?\"'",
        "HAR, '\"_starred\":true,\"_note\":\"why?\"'",
        "CSV, 'true,\"why?\",text'",
        "TEXT, '  starred\nNote: why?\nhello'"
    })
    void starsAndNotesAreTold(ExportFormat format, String told) throws IOException {
        session.received("hello");
        session.transcript.marks().put(0, new Mark(true, "why?"));
        Path target = folder.resolve("out");
        session.export(format, target);
        assertThat(contentOf(target)).contains(told);
    }

    @Test
    void payloadsAreFilesOfTheirOwn() throws IOException {
        session.connect().sent("hello").ping().binary((byte) 1, (byte) 2);
        Path target = folder.resolve("payloads");
        assertThat(session.export(ExportFormat.PAYLOADS, target)).isEqualTo(6);
        assertThat(target.resolve("00000003-sent.txt")).hasContent("hello");
        assertThat(target.resolve("00000005-received.bin")).hasBinaryContent(new byte[] {1, 2});
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files).hasSize(2);
        }
        assertThatThrownBy(() -> session.export(ExportFormat.PAYLOADS, target))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void whatWasNotSentIsMarkedInEveryFormatThatHasIt() throws IOException {
        session.connect().unsent("lost").sent("hello");
        for (ExportFormat format : List.of(ExportFormat.NDJSON, ExportFormat.CSV, ExportFormat.TEXT)) {
            Path target = folder.resolve(format.name());
            session.export(format, target);
            assertThat(contentOf(target).lines().filter(line -> line.contains("not_sent")))
                    .hasSize(1);
        }
        Path payloads = folder.resolve("payloads");
        session.export(ExportFormat.PAYLOADS, payloads);
        assertThat(payloads.resolve("00000003-not-sent.txt")).hasContent("lost");
    }

    @Test
    void whatWasNotSentIsNotInRecordsOfTheWire() throws IOException {
        session.connect().unsent("lost").sent("hello");
        Path har = folder.resolve("har");
        session.export(ExportFormat.HAR, har);
        assertThat(contentOf(har)).contains("hello").doesNotContain("lost");
        Path without = folder.resolve("without");
        Path with = folder.resolve("with");
        try (Session same = new Session(folder.resolve("same"))) {
            same.connect().sent("hello").export(ExportFormat.PCAPNG, without);
        }
        session.export(ExportFormat.PCAPNG, with);
        assertThat(Files.size(with)).isEqualTo(Files.size(without));
    }

    @Test
    void filteredEntriesAreThoseTheFilterLetsThrough() throws IOException {
        session.sent("apple 1").received("apple 2").received("pear").received("apple 3");
        Filter filter = new Filter(
                EnumSet.of(Direction.RECEIVED),
                EnumSet.allOf(EntryKind.class),
                Optional.of(new TextPattern("apple", false, false)));
        Path target = folder.resolve("a.txt");
        Progress progress = new Progress();
        EntryChoice chosen = EntryChoice.matching(session.transcript, filter, 0);
        new Export(session.transcript, chosen, ExportFormat.TEXT, false).to(target, progress);
        assertThat(contentOf(target)).contains("apple 2", "apple 3").doesNotContain("apple 1", "pear");
        assertThat(progress.entries()).isEqualTo(2);
        assertThat(progress.fraction()).isEqualTo(1);
    }

    @Test
    void aQuerysConditionsChooseToo() throws Exception {
        session.sent("{\"price\": 1}")
                .received("{\"price\": 12.50}")
                .received("{\"price\": 2}")
                .received("price 13");
        Filter filter = Query.parse("json:$.price > 1.5 or (dir:received and not valid:json)")
                .filter(Filter.ALL.directions(), Filter.ALL.kinds());
        assertThat(filter.condition()).isPresent();
        Path target = folder.resolve("a.csv");
        new Export(session.transcript, EntryChoice.matching(session.transcript, filter, 0), ExportFormat.CSV, false)
                .to(target, new Progress());
        assertThat(contentOf(target)).contains("12.50", "price 13", ": 2}").doesNotContain(": 1}");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void cancelLeavesNothingBehind(ExportFormat format) throws IOException {
        session.received("a").received("b");
        Progress progress = new Progress();
        EntryChoice chosen = new EntryChoice(0, 2, stopped -> LongStream.range(0, 2)
                .peek(i -> {
                    if (i == 1) {
                        progress.cancel();
                    }
                })
                .iterator());
        Path there =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("there"), "before");
        Path target = format == ExportFormat.PAYLOADS ? there.resolveSibling("new") : there;
        assertThatThrownBy(() -> new Export(session.transcript, chosen, format, false).to(target, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(there).hasContent("before");
        assertThat(there.getParent()).isDirectoryNotContaining(path -> !path.equals(there));
    }

    @Test
    void aFolderIsNotReplacedByAFile() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out"));
        assertThatThrownBy(() -> session.export(ExportFormat.CSV, target)).isInstanceOf(FileSystemException.class);
        assertThat(target).isEmptyDirectory();
    }

    /** Of a file, or of all in a folder. */
    private static String contentOf(Path target) throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.append(Files.readString(file, ISO_8859_1));
            }
        }
        return content.toString();
    }
}
