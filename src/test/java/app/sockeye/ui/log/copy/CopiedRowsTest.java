package app.sockeye.ui.log.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiedRowsTest {
    @TempDir
    Path folder;

    private Transcript transcript;
    private Recording recording;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        recording = new Recording(transcript);
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private CopiedRows copy(CopyFormat format, RowRange... rows) {
        recording.publish();
        return CopiedRows.of(List.of(rows), transcript::entry, format, row -> "12:00:0" + row);
    }

    @Test
    void oneMessageIsCopiedExactly() {
        recording.received("{\"a\":\t1.0}\n");
        RowRange row = new RowRange(0, 0);
        assertThat(copy(CopyFormat.TEXT, row)).isEqualTo(new CopiedRows("{\"a\":\t1.0}\n", ""));
        assertThat(copy(CopyFormat.JSON, row).text()).isEqualTo("{\n  \"a\": 1.0\n}");
        assertThat(copy(CopyFormat.HEX, row).text()).isEqualTo("7b 22 61 22 3a 09 31 2e 30 7d 0a");
        assertThat(copy(CopyFormat.HEX_DUMP, row).text())
                .isEqualTo("000000  7b 22 61 22 3a 09 31 2e  30 7d 0a                 {\"a\":.1.0}.");
        assertThat(copy(CopyFormat.C, row).text()).isEqualTo("\"{\\\"a\\\":\\t1.0}\\n\"");
        assertThat(copy(CopyFormat.BASE64, row).text()).isEqualTo("eyJhIjoJMS4wfQo=");
    }

    @Test
    void severalRowsAreLinesFromTopToBottom() {
        recording.many(3, "m").told(EntryKind.STATE, null, "Closed").binary((byte) 1, (byte) 2);
        assertThat(copy(CopyFormat.TEXT, new RowRange(0, 0), new RowRange(2, 4)).text())
                .isEqualTo("m0\nm2\nClosed\n01 02");
    }

    @Test
    void markdownTellsWhatEachEntryIs() {
        recording
                .received("{\"a\":1}")
                .told(EntryKind.STATE, null, "Closed `now`")
                .frame(EntryKind.TEXT, Direction.SENT, "``` is no end".getBytes(UTF_8))
                .binary((byte) 1, (byte) 2);
        assertThat(copy(CopyFormat.MARKDOWN, new RowRange(0, 3)).text())
                .isEqualTo(
                        """
                **#0** 12:00:00, received, Text, 7 B

                ```json
                {
                  "a": 1
                }
                ```

                **#1** 12:00:01: `` Closed `now` ``

                **#2** 12:00:02, sent, Text, 13 B

                ````
                ``` is no end
                ````

                **#3** 12:00:03, received, Binary, 2 B

                ```
                000000  01 02                                             ..
                ```
                """);
    }

    @Test
    void whatIsNotJsonStaysAsItIs() {
        recording.received("{oops");
        assertThat(copy(CopyFormat.JSON, new RowRange(0, 0)).text()).isEqualTo("{oops");
    }

    @Test
    void hugeMessageIsCutAndSaysSo() {
        recording.frame(EntryKind.BINARY, Direction.RECEIVED, new byte[CopiedRows.MOST_BYTES + 1]);
        CopiedRows copying = copy(CopyFormat.HEX, new RowRange(0, 0));
        assertThat(copying.text()).hasSize(CopiedRows.MOST_BYTES * 3 - 1);
        assertThat(copying.notice())
                .isEqualTo(
                        "Only the first 4.0 MB of 4.0 MB were copied. To get all of it, save the payload or choose More > Export… > Selected.");
    }

    @Test
    void tooManyEntriesAreCutAndSaySo() {
        recording.many(CopiedRows.MOST_ENTRIES + 5, "m");
        CopiedRows copying = copy(CopyFormat.TEXT, new RowRange(0, CopiedRows.MOST_ENTRIES + 4));
        assertThat(copying.text().lines()).hasSize(CopiedRows.MOST_ENTRIES);
        assertThat(copying.notice())
                .isEqualTo(
                        "Only the first 20 000 of 20 005 entries were copied. To get all of them, choose More > Export… > Selected.");
    }
}
