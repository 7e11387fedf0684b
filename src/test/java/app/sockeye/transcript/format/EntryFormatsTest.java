package app.sockeye.transcript.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.ui.log.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryFormatsTest {
    @TempDir
    Path folder;

    private Transcript transcript;

    @BeforeEach
    void create() throws Exception {
        transcript = Transcript.create(folder.resolve("session"));
        Recording recording = new Recording(transcript);
        recording.binary(new byte[] {0x08, 0x05});
        recording.binary(new byte[] {0x10, 0x07, 0x08, 0x05});
        recording.received("{}");
        recording.publish();
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private String chosen(EntryFormats formats, long entry) {
        return formats.chosen(transcript, transcript.entry(entry))
                .map(ChosenFormat::written)
                .orElse("");
    }

    private EntryFormats formats(String lines) {
        return new EntryFormats(FormatRule.parseAll(lines), folder);
    }

    @Test
    void theFirstRuleThatMatchesCounts() {
        EntryFormats formats = formats("hex:1007 -> Size in trade.proto\ndir:received -> cbor\nbson");
        assertThat(chosen(formats, 1)).isEqualTo("Size in trade.proto");
        assertThat(chosen(formats, 0)).isEqualTo("cbor");
        assertThat(chosen(formats("dir:sent -> cbor\nbson"), 0)).isEqualTo("bson");
        assertThat(chosen(EntryFormats.NONE, 0)).isEmpty();
    }

    @Test
    void textMessagesAndWrongQueriesHaveNoFormat() {
        assertThat(chosen(formats("cbor"), 2)).isEmpty();
        assertThat(chosen(formats("size:> -> cbor"), 0)).isEmpty();
    }

    @Test
    void theSchemaOfTheFolderIsLoaded() throws Exception {
        Files.writeString(folder.resolve("trade.proto"), "message Price { int32 cents = 1; }");
        EntryFormats formats = formats("Price in trade.proto");
        assertThat(NodeJson.plain(formats.load(ChosenFormat.parse(chosen(formats, 0)))
                        .read(ByteSource.of(new byte[] {0x08, 0x05}))))
                .isEqualTo("{\"cents\":5}");
        assertThat(formats.of("trade.proto")).containsExactly(ChosenFormat.parse("Price in trade.proto"));
    }

    @Test
    void aMessageIsEditedAsJsonWhereThatIsWrittenToTheSameBytes() throws Exception {
        Files.writeString(folder.resolve("trade.proto"), "message Price { int32 cents = 1; }");
        EntryFormats formats = formats("Price in trade.proto");
        ChosenFormat price = ChosenFormat.parse("Price in trade.proto");
        assertThat(formats.exactJson(price, new byte[] {0x08, 0x05})).contains("{\"cents\":5}");
        // A longer number of the same value.
        assertThat(formats.exactJson(price, new byte[] {0x08, (byte) 0x85, 0x00}))
                .isEmpty();
        assertThat(formats.exactJson(price, new byte[] {0x08})).isEmpty();
        assertThat(formats.exactJson(ChosenFormat.parse("Size in trade.proto"), new byte[0]))
                .isEmpty();
    }

    @Test
    void valuesOfAFormatThatARuleSaysAreFoundAsThoseOfJson() throws Exception {
        Files.writeString(folder.resolve("trade.proto"), "message Price { int32 cents = 1; int32 lots = 2; }");
        Query query = Query.parse("json:$.cents == 5");
        assertThat(found(query)).isEmpty();
        transcript.formats().use(formats("json:$.lots == 7 -> cbor\nPrice in trade.proto"));
        assertThat(found(query)).containsExactly(0L, 1L);
        assertThat(new EntryContext(transcript).value(JsonPathText.parse("$.lots"), transcript.entry(1)))
                .isPresent();
        transcript.formats().use(formats("Size in trade.proto"));
        assertThat(found(query)).isEmpty();
    }

    private List<Long> found(Query query) throws Exception {
        List<Long> found = new ArrayList<>();
        new FilteredWalk(transcript, query.filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class)))
                .forEach(entry -> found.add(entry.index()));
        return found;
    }
}
