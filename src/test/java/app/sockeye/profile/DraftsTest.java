package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.profile.Draft.Kind;
import app.sockeye.profile.Draft.Sent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    Path home;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void aDraftIsThereAfterARestart() {
        Draft draft = Draft.EMPTY.typed(Kind.JSON, "{\"a\":\n1}").sent(new Sent(Kind.HEX, "00 ff"));
        try (Drafts drafts = open()) {
            drafts.put("p", draft);
            assertThat(drafts.get("p")).isEqualTo(draft);
        }
        assertThat(open().get("p")).isEqualTo(draft);
        assertThat(open().get("other")).isEqualTo(Draft.EMPTY);
    }

    @Test
    void theNewestDraftWins() {
        try (Drafts drafts = open()) {
            for (int i = 0; i < 100; i++) {
                drafts.put("p", Draft.EMPTY.typed(Kind.TEXT, "draft " + i));
            }
        }
        assertThat(open().get("p").text()).isEqualTo("draft 99");
    }

    @Test
    void theHistoryIsBoundedAndHasEachTextOnce() {
        Draft draft = Draft.EMPTY;
        for (int i = 0; i < 300; i++) {
            draft = draft.sent(new Sent(Kind.TEXT, "message " + i % 150));
        }
        assertThat(draft.history())
                .hasSize(Draft.LONGEST_HISTORY)
                .doesNotHaveDuplicates()
                .startsWith(new Sent(Kind.TEXT, "message 149"));
        Draft big = draft.sent(new Sent(Kind.TEXT, "x".repeat(Draft.HISTORY_CHARS)));
        assertThat(big.history()).hasSize(1);
    }

    @Test
    void aBrokenDraftIsKeptAside() throws Exception {
        Path folder = Files.createDirectories(Folders.below(home).drafts());
        Files.writeString(folder.resolve("p.json"), "{\"kind\": \"later\"}");
        assertThat(open().get("p")).isEqualTo(Draft.EMPTY);
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(kept -> assertThat(kept).hasContent("{\"kind\": \"later\"}"));
        }
    }

    @Test
    void anIdCannotLeaveTheFolder() {
        assertThatThrownBy(() -> open().get("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    private Drafts open() {
        return new Drafts(Folders.below(home), executor, e -> {
            throw new AssertionError(e);
        });
    }
}
