package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.profile.workspace.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersTest {
    private static final SavedFilter TRADES = new SavedFilter("trades", "json:$.type == \"trade\"");
    private static final SavedFilter BIG = new SavedFilter("Big", "size>1k");

    @TempDir
    Path home;

    private Path workspace;
    private SavedFilters filters;

    @BeforeEach
    void open() throws IOException {
        workspace = Files.createDirectories(home.resolve("workspace"));
        filters = new SavedFilters(workspace, Folders.below(home));
    }

    @Test
    void filtersAreKeptByNameInOneReadableFile() throws Exception {
        assertThat(filters.list()).isEmpty();
        filters.save(TRADES);
        filters.save(BIG);
        assertThat(filters.list()).containsExactly(BIG, TRADES);
        assertThat(new SavedFilters(workspace, Folders.below(home)).list()).containsExactly(BIG, TRADES);
        assertThat(file())
                .contains("\"name\": \"Big\"")
                .contains("\"query\": \"size>1k\"")
                .endsWith("}\n");
    }

    @Test
    void aNameIsUsedOnce() throws Exception {
        filters.save(BIG);
        SavedFilter bigger = new SavedFilter("Big", "size>1M");
        filters.save(bigger);
        assertThat(filters.list()).containsExactly(bigger);
        filters.delete(bigger);
        assertThat(filters.list()).isEmpty();
    }

    @Test
    void keysOfANewerVersionStay() throws Exception {
        Files.writeString(workspace.resolve(SavedFilters.FILE), "{\"filters\": [], \"colours\": {\"a\": 1.50}}");
        filters.save(BIG);
        assertThat(file()).contains("\"a\": 1.50");
    }

    @Test
    void aBrokenFileIsToldAndLeftAlone() throws Exception {
        Files.writeString(workspace.resolve(SavedFilters.FILE), "{\"filters\": 5}");
        assertThatThrownBy(() -> filters.save(BIG))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("\"filters\" must be a list");
        assertThat(file()).isEqualTo("{\"filters\": 5}");
    }

    @Test
    void theFileIsNoProfile() throws Exception {
        filters.save(BIG);
        assertThat(Library.open(workspace, Folders.below(home)).root().children())
                .isEmpty();
    }

    private String file() throws IOException {
        return Files.readString(workspace.resolve(SavedFilters.FILE));
    }
}
