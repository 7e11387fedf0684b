package app.sockeye.history;

import static app.sockeye.transcript.SampleEntries.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.history.HistorySearch.Findings;
import app.sockeye.history.HistorySearch.Group;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.Hit;
import app.sockeye.transcript.search.TextPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistorySearchTest {
    @TempDir
    Path root;

    private SessionStore store;

    @BeforeEach
    void openStore() {
        store = new SessionStore(root, Long.MAX_VALUE);
    }

    @Test
    void hitsAreGroupedBySessionNewestFirst() throws Exception {
        record("one", "alpha", "needle 1", "beta");
        record("two", "nothing here");
        record("three", "needle a", "needle b");
        Findings found = search("needle");
        assertThat(found.groups()).extracting(g -> g.session().url()).containsExactly("ws://three", "ws://one");
        assertThat(found.groups()).extracting(Group::count).containsExactly(2L, 1L);
        assertThat(found.groups().get(1).first()).singleElement().satisfies(hit -> {
            assertThat(hit.index()).isEqualTo(1);
            assertThat(hit.preview()).isEqualTo("needle 1");
        });
        assertThat(found.hits()).isEqualTo(3);
        assertThat(found.searched()).isEqualTo(3);
    }

    @Test
    void onlyTheFirstHitsOfASessionAreKeptAndAllAreCounted() throws Exception {
        String[] many = new String[200_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "needle " + i;
        }
        record("many", many);
        Group group = search("NEEDLE").groups().get(0);
        assertThat(group.count()).isEqualTo(many.length);
        assertThat(group.first()).extracting(Hit::index).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aPreviewShowsWhatWasFoundDeepInTheMessage() throws Exception {
        record("deep", "x".repeat(5000) + " the needle " + "y".repeat(5000));
        String preview = search("needle").groups().get(0).first().get(0).preview();
        assertThat(preview).startsWith("…").endsWith("…").contains("the needle");
        assertThat(preview.indexOf("needle")).isLessThan(20);
        assertThat(preview.length()).isLessThan(200);
    }

    @Test
    void liveAndKilledSessionsAreSearchedToo() throws Exception {
        try (Transcript live = store.create("echo", "ws://live")) {
            text(live.appender(), "needle in the live one");
            live.appender().publish();
            Path killed = root.resolve("killed").resolve("20260101T000000.000Z");
            Files.createDirectories(killed.getParent());
            SampleEntries.copy(live.folder(), killed);
            Files.delete(killed.resolve("index"));
            assertThat(search("needle").groups()).hasSize(2);
        }
    }

    @Test
    void aSessionThatCantBeReadIsToldAndTheOthersAreSearched() throws Exception {
        record("broken", "needle");
        record("whole", "needle");
        Path broken = store.listAll().get(1).folder();
        Files.delete(broken.resolve("000000.segment"));
        Findings found = search("needle");
        assertThat(found.groups()).hasSize(1);
        assertThat(found.unreadable()).isEqualTo(1);
    }

    @Test
    void aClosedSearchEnds() throws Exception {
        record("one", "needle");
        List<KeptSession> endless = Collections.nCopies(100_000, store.listAll().get(0));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        HistorySearch[] search = new HistorySearch[1];
        Filter nothing = filter("absent");
        search[0] = new HistorySearch(store, endless, nothing, () -> {
            begun.countDown();
            if (search[0] != null && search[0].findings().ended()) {
                ended.countDown();
            }
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        search[0].close();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(search[0].findings().searched()).isLessThan(endless.size());
    }

    private Findings search(String text) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch known = new CountDownLatch(1);
        HistorySearch[] search = new HistorySearch[1];
        search[0] = new HistorySearch(store, store.listAll(), filter(text), () -> {
            try {
                known.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (search[0].findings().ended()) {
                ended.countDown();
            }
        });
        known.countDown();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        return search[0].findings();
    }

    private static Filter filter(String text) {
        return new Filter(Filter.ALL.directions(), Filter.ALL.kinds(), Optional.of(new TextPattern(text, false, true)));
    }

    private void record(String name, String... texts) throws IOException {
        try (Transcript transcript = store.create("echo", "ws://" + name)) {
            for (String text : texts) {
                text(transcript.appender(), text);
            }
        }
    }
}
