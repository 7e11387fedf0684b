package app.sockeye.ui.log.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickFilterTest {
    @TempDir
    Path folder;

    private Transcript transcript;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder);
        new Recording(transcript)
                .received("{\"type\":\"trade\",\"n\":1.50,\"deep\":{\"ok\":true},\"list\":[1],\"a b\":null}")
                .received("{\"type\":\"quote\",\"n\":1.5}")
                .sent("plain")
                .publish();
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @Test
    void aJsonMessageSuggestsItsValues() {
        assertThat(QuickFilter.of(entry(0), List.of()))
                .extracting(QuickFilter::query)
                .containsExactly(
                        "kind:text",
                        "dir:received",
                        "json:$.type == \"trade\"",
                        "json:$.n == 1.50",
                        "json:$['a b'] == null",
                        "json:$.deep.ok == true");
        assertThat(QuickFilter.of(entry(2), List.of()))
                .extracting(QuickFilter::query)
                .containsExactly("kind:text", "dir:sent");
    }

    @Test
    void columnsComeFirst() {
        JsonPath ok = new JsonPath(List.of(new JsonStep.Key("deep"), new JsonStep.Key("ok")));
        assertThat(QuickFilter.of(entry(0), List.of(ok)).get(2).label()).isEqualTo("$.deep.ok is true");
    }

    @Test
    void eachSuggestionLetsItsRowThroughAndItsOppositeDoesNot() throws Exception {
        for (QuickFilter suggested : QuickFilter.of(entry(0), List.of())) {
            assertThat(found(suggested.query())).contains(0L);
            assertThat(found(suggested.negated().query())).doesNotContain(0L);
        }
    }

    @Test
    void whatWasTypedIsNarrowed() throws Exception {
        assertThat(QuickFilter.narrow(" ", "dir:sent")).isEqualTo("dir:sent");
        assertThat(QuickFilter.narrow("plain", "dir:sent")).isEqualTo("plain dir:sent");
        assertThat(QuickFilter.narrow("plain or quote", "dir:sent")).isEqualTo("(plain or quote) dir:sent");
        assertThat(found(QuickFilter.narrow("plain or quote", "dir:sent"))).containsExactly(2L);
    }

    private Entry entry(long index) {
        return transcript.entry(index);
    }

    private List<Long> found(String query) throws Exception {
        Filter filter = Query.parse(query).filter(Filter.ALL.directions(), Filter.ALL.kinds());
        List<Long> found = new ArrayList<>();
        new FilteredWalk(transcript, filter).forEach(e -> found.add(e.index()));
        return found;
    }
}
