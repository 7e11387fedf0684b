package app.sockeye.ui.log.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.log.Recording;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.RowColour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactReaderTest {
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

    private RowFacts read(long entry, List<JsonPath> paths, ColourRule... rules) {
        recording.publish();
        return new FactReader(transcript, paths, List.of(), List.of(rules)).read(entry);
    }

    private static JsonPath path(String typed) {
        try {
            return JsonPathText.parse(typed);
        } catch (QuerySyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void valuesAreAsReceivedAndTextsWithoutQuotes() {
        recording.received("{\"type\":\"tr\\u0061de\",\"price\":1.500,\"data\":[{\"a\":null}]}");
        JsonPath type = path("$.type");
        JsonPath price = path("$.price");
        JsonPath nested = path("$.data[0]");
        JsonPath missing = path("$.none");
        assertThat(read(0, List.of(type, price, nested, missing)).values())
                .isEqualTo(Map.of(type, "trade", price, "1.500", nested, "{…}"));
    }

    @Test
    void whatIsNoJsonHasNoValues() {
        recording.received("hello").told(EntryKind.NOTE, null, "{\"a\":1}");
        assertThat(read(0, List.of(path("$.a")))).isEqualTo(RowFacts.NONE);
        assertThat(read(1, List.of(path("$.a")))).isEqualTo(RowFacts.NONE);
    }

    @Test
    void longValuesAreCutAndStayInOneLine() {
        recording.received("{\"a\":\"line\\n" + "x".repeat(5000) + "\"}");
        String cell = read(0, List.of(path("$.a"))).values().get(path("$.a"));
        assertThat(cell).startsWith("line¶xxx").hasSizeLessThan(210).endsWith("…");
    }

    @Test
    void theFirstRuleThatFitsGivesTheColour() throws IOException {
        ColourRule error = new ColourRule("error", RowColour.RED);
        ColourRule starred = new ColourRule("starred", RowColour.YELLOW);
        ColourRule broken = new ColourRule("((", RowColour.GREY);
        recording.received("an ERROR").received("fine").received("marked");
        recording.publish();
        transcript.marks().put(0, new Mark(true, ""));
        transcript.marks().put(2, new Mark(true, ""));
        assertThat(read(0, List.of(), broken, error, starred).colour()).contains(RowColour.RED);
        assertThat(read(1, List.of(), broken, error, starred).colour()).isEmpty();
        assertThat(read(2, List.of(), broken, error, starred).colour()).contains(RowColour.YELLOW);
    }

    @Test
    void whereNothingIsSpokenAndAskedForThereIsNothingToDo() {
        assertThat(new FactReader(transcript, List.of(), List.of(), List.of()).isIdle())
                .isFalse();
        transcript.conversations().choose(DialectChoice.OFF);
        assertThat(new FactReader(transcript, List.of(), List.of(), List.of()).isIdle())
                .isTrue();
        assertThat(new FactReader(transcript, List.of(path("$")), List.of(), List.of()).isIdle())
                .isFalse();
    }

    @Test
    void aMessageIsToldByItsPacket() {
        recording
                .sent("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"sum\",\"params\":[1,2]}")
                .received("{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":-32601,\"message\":\"No sum\"}}");
        RowPacket request = read(0, List.of()).packet().orElseThrow();
        assertThat(request.kind()).isEqualTo("Request");
        assertThat(request.spoken()).isEqualTo("sum [1,2]");
        assertThat(request.id()).isEqualTo("7");
        assertThat(request.pair()).isEqualTo(PairKey.Kind.REQUEST);
        RowPacket error = read(1, List.of()).packet().orElseThrow();
        assertThat(error.kind()).isEqualTo("Error !");
        assertThat(error.isFailure()).isTrue();
        assertThat(error.line()).isEqualTo("-32601 No sum");
    }

    @Test
    void fieldsOfPacketsAreReadByTheirNames() {
        recording.sent("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"sum\"}").publish();
        RowFacts facts = new FactReader(transcript, List.of(), List.of("method", "id", "code"), List.of()).read(0);
        assertThat(facts.fields()).isEqualTo(Map.of("method", "sum", "id", "7"));
    }

    @Test
    void severalPacketsOfAMessageAreCounted() {
        recording.sent(
                "[{\"jsonrpc\":\"2.0\",\"method\":\"a\"},{\"jsonrpc\":\"2.0\",\"method\":\"b\"},{\"jsonrpc\":\"2.0\",\"method\":\"c\"}]");
        RowPacket packet = read(0, List.of()).packet().orElseThrow();
        assertThat(packet.subject()).isEqualTo("a");
        assertThat(packet.others()).isEqualTo("+2");
    }

    @Test
    void aMessageOfHeartbeatsAloneIsNoise() {
        transcript.conversations().choose(DialectChoice.of("socketio"));
        recording.received("2").received("42[\"hi\"]");
        assertThat(read(0, List.of()).packet().orElseThrow().noise()).isTrue();
        assertThat(read(1, List.of()).packet().orElseThrow().noise()).isFalse();
    }
}
