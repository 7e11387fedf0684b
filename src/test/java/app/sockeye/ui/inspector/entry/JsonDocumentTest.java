package app.sockeye.ui.inspector.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.transcript.entry.Payload;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
    @Test
    void numbersStayExactlyAsReceived() throws Exception {
        assertThat(values("[1.10, 1e400, 12345678901234567890, -0]"))
                .containsExactly("[0] 1.10", "[1] 1e400", "[2] 12345678901234567890", "[3] -0");
    }

    @Test
    void longStringsAreCutForDisplayButReadInFull() throws Exception {
        String value = "\"" + "x".repeat(10_000) + "\"";
        JsonDocument document = open("[" + value + "]");
        TreeRow.Value row =
                (TreeRow.Value) document.children(document.root().node()).get(0);
        assertThat(row.text()).hasSizeLessThan(JsonDocument.MOST_CHARS + 2).endsWith("…");
        assertThat(document.text(row.node().value(), 1 << 20)).isEqualTo(value);
    }

    @Test
    void keysThatTurnTheDirectionOfWritingAreMadeVisible() throws Exception {
        assertThat(values("{\"\u202eevil\":\"\u202e\"}")).containsExactly("<U+202E>evil \"<U+202E>\"");
    }

    @Test
    void emptyContainersAreLeaves() throws Exception {
        assertThat(values("{\"a\":{},\"b\":[]}")).containsExactly("a {0}", "b [0]");
    }

    @Test
    void readingStopsAsSoonAsNobodyWaits() {
        Ticket ticket = new Ticket();
        ticket.revoke();
        assertThatThrownBy(() -> JsonDocument.open(payload("[1]").until(ticket::isStale)))
                .isInstanceOf(CancellationException.class);
    }

    private static List<String> values(String json) throws Exception {
        JsonDocument document = open(json);
        return document.children(document.root().node()).stream()
                .map(row -> ((TreeRow.Value) row).label() + " " + ((TreeRow.Value) row).text())
                .toList();
    }

    private static JsonDocument open(String json) throws Exception {
        return JsonDocument.open(ByteSource.of(json.getBytes(UTF_8)));
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(UTF_8));
    }
}
