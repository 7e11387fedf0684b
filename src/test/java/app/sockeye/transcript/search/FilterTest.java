package app.sockeye.transcript.search;

import static app.sockeye.transcript.SampleEntries.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTest {

    @TempDir
    Path folder;

    @Test
    void bothFiltersMustLetAnEntryThrough() throws Exception {
        try (Transcript transcript = Transcript.create(folder)) {
            text(transcript.appender(), "red apple");
            text(transcript.appender(), "red pear, ripe");
            text(transcript.appender(), "green pear");
            text(transcript.appender(), "{\"red\": \"pear\"}");
            transcript.appender().publish();
            assertThat(found(transcript, "red", "pear")).containsExactly(1L, 3L);
            assertThat(found(transcript, "red", "size>10")).containsExactly(1L, 3L);
            assertThat(found(transcript, "not apple", "pear not valid:json")).containsExactly(1L, 2L);
            assertThat(found(transcript, "dir:sent", "red")).isEmpty();
        }
    }

    @Test
    void directionsAndKindsAreNarrowed() {
        Filter sent = new Filter(Set.of(Direction.SENT), EnumSet.allOf(EntryKind.class), Optional.empty());
        Filter pings = new Filter(EnumSet.allOf(Direction.class), Set.of(EntryKind.PING), Optional.empty());
        Filter both = sent.and(pings);
        assertThat(both.directions()).containsExactly(Direction.SENT);
        assertThat(both.kinds()).containsExactly(EntryKind.PING);
        assertThat(sent.and(Filter.ALL)).isEqualTo(sent);
        assertThat(Filter.ALL.and(sent)).isEqualTo(sent);
    }

    @Test
    void timesAreNarrowed() {
        Filter early = Filter.ALL.at(Optional.of(new TimeRange(0, 10)));
        Filter late = Filter.ALL.at(Optional.of(new TimeRange(5, 20)));
        assertThat(early.and(late).time()).contains(new TimeRange(5, 10));
        assertThat(early.and(Filter.ALL)).isEqualTo(early);
        assertThat(new TimeRange(0, 1).and(new TimeRange(5, 6)).length()).isZero();
    }

    @Test
    void whatEitherMarksIsMarked() throws QuerySyntaxException {
        assertThat(filter("red size>1").and(filter("pear or plum")).highlights())
                .extracting(TextPattern::text)
                .containsExactlyInAnyOrder("red", "pear", "plum");
    }

    private static List<Long> found(Transcript transcript, String one, String other)
            throws IOException, QuerySyntaxException {
        List<Long> found = new ArrayList<>();
        new FilteredWalk(transcript, filter(one).and(filter(other))).forEach(entry -> found.add(entry.index()));
        return found;
    }

    private static Filter filter(String query) throws QuerySyntaxException {
        return Query.parse(query).filter(Filter.ALL.directions(), Filter.ALL.kinds());
    }
}
