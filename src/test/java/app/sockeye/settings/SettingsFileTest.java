package app.sockeye.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.settings.Settings.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path home;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private Path file;

    @BeforeEach
    void place() {
        file = home.resolve("config/settings.json");
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void everySettingIsReadBack() {
        Settings changed = Settings.DEFAULT
                .withTheme(ThemeChoice.DARK)
                .withTimeColumn(Settings.TimeColumn.SINCE_PREVIOUS)
                .withWorkspace(Optional.of(home))
                .withKeptSessionBytes(5)
                .withUsedUrl("ws://a")
                .withUsedUrl("ws://b")
                .withUsedUrl("ws://a")
                .withOpenProfiles(List.of("x", "y"), "y")
                .withWindow(new WindowLayout(
                        Optional.of(new WindowLayout.Bounds(1, 2, 1280.5, 800)),
                        true,
                        Map.of("library", 240.0),
                        Set.of("inspector")))
                .withLog(new LogSettings(
                        List.of(
                                new LogSettings.Column("$.type", 90.5, true),
                                new LogSettings.Column("kind", 76, false)),
                        List.of(new LogSettings.Colour("error", "red")),
                        "$.reqId"));
        try (SettingsFile settings = open()) {
            settings.update(s -> changed);
        }
        assertThat(open().get()).isEqualTo(changed);
        assertThat(changed.urlHistory()).containsExactly("ws://a", "ws://b");
    }

    @Test
    void theUrlHistoryIsBounded() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 150; i++) {
            settings = settings.withUsedUrl("ws://" + i);
        }
        assertThat(settings.urlHistory()).hasSize(Settings.LONGEST_HISTORY).startsWith("ws://149");
    }

    @Test
    void keysOfOthersStay() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"future\": 1, \"window\": {\"zoom\": 1.50}, \"theme\": \"sepia\"}");
        try (SettingsFile settings = open()) {
            assertThat(settings.get()).isEqualTo(Settings.DEFAULT);
            settings.update(s -> s.withUsedUrl("ws://a"));
        }
        assertThat(file).content().contains("\"future\": 1", "\"zoom\": 1.50", "ws://a");
    }

    @Test
    void aBrokenFileIsKeptAsideAndTold() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{broken");
        try (SettingsFile settings = open()) {
            assertThat(settings.get()).isEqualTo(Settings.DEFAULT);
            assertThat(settings.trouble()).hasValueSatisfying(t -> assertThat(t).contains("Line 1, column 2"));
        }
        try (var files = Files.list(file.getParent())) {
            assertThat(files).singleElement().satisfies(kept -> assertThat(kept).hasContent("{broken"));
        }
    }

    private SettingsFile open() {
        return SettingsFile.open(file, executor, e -> {
            throw new AssertionError(e);
        });
    }
}
