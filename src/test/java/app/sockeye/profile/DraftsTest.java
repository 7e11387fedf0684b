package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.profile.Draft.Kind;
import app.sockeye.profile.Draft.Sent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
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
        Draft draft = new Draft(
                Kind.JSON,
                Map.of(Kind.JSON, "{\"a\":\n1}", Kind.TEXT, "half a thought"),
                new Draft.Control("close", "", true, "4001", "done"),
                List.of(new Sent(Kind.HEX, "00 ff")),
                true);
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
                drafts.put(
                        "p",
                        new Draft(Kind.TEXT, Map.of(Kind.TEXT, "draft " + i), Draft.Control.EMPTY, List.of(), false));
            }
        }
        assertThat(open().get("p").texts()).containsEntry(Kind.TEXT, "draft 99");
    }

    @Test
    void theHistoryIsBounded() {
        List<Sent> many = IntStream.range(0, 300)
                .mapToObj(i -> new Sent(Kind.TEXT, "message " + i))
                .toList();
        assertThat(draftWith(many).history())
                .hasSize(Draft.LONGEST_HISTORY)
                .startsWith(new Sent(Kind.TEXT, "message 0"));
        Sent big = new Sent(Kind.TEXT, "x".repeat(Draft.HISTORY_CHARS));
        assertThat(draftWith(List.of(big, big)).history()).hasSize(1);
    }

    private static Draft draftWith(List<Sent> history) {
        return new Draft(Kind.TEXT, Map.of(), Draft.Control.EMPTY, history, false);
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
    void aForgottenDraftLeavesNoFile() {
        Path file = Folders.below(home).drafts().resolve("p.json");
        try (Drafts drafts = open()) {
            drafts.put("p", new Draft(Kind.TEXT, Map.of(Kind.TEXT, "words"), Draft.Control.EMPTY, List.of(), false));
        }
        assertThat(file).exists();
        try (Drafts drafts = open()) {
            drafts.forget("p");
            assertThat(drafts.get("p")).isEqualTo(Draft.EMPTY);
        }
        assertThat(file).doesNotExist();
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
