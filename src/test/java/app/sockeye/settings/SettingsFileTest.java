package app.sockeye.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.settings.AppearanceSettings.ThemeChoice;
import app.sockeye.settings.LogLook.TimeColumn;
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
        Settings changed = new Settings(
                new AppearanceSettings(ThemeChoice.DARK, true),
                new LogLook(
                        new LogSettings(
                                List.of(
                                        new LogSettings.Column("$.type", 90.5, true),
                                        new LogSettings.Column("kind", 76, false)),
                                List.of(new LogSettings.Colour("error", "red")),
                                "$.reqId"),
                        TimeColumn.SINCE_PREVIOUS),
                new RetentionSettings(5, 7, true),
                new SendingSettings(true),
                FolderSettings.DEFAULT.withWorkspace(home).withDialogs(home),
                new LibraryFolding(List.of("/w/Desk"), List.of("id-1")),
                new ChosenEnvironments(Map.of(home.toString(), "staging")),
                new UrlHistory(List.of("ws://a", "ws://b")),
                new LastUsed(
                        List.of("new-tab", "theme"),
                        List.of(
                                new RecentItem(RecentItem.Kind.CONNECTION, "id-1"),
                                new RecentItem(RecentItem.Kind.ADDRESS, "ws://a:1/b"),
                                new RecentItem(RecentItem.Kind.FILE, "/home/mira/a: b.har")),
                        List.of(home)),
                new OpenTabs(
                        List.of("x", "y"),
                        "y",
                        Optional.of(new TabSplit(List.of("y"), "x", 0.4, false)),
                        List.of(new ApartTab("x", new WindowLayout.Bounds(3, 4, 800, 600.5)))),
                WorkspaceTabs.DEFAULT.with(home, new OpenTabs(List.of("z"), "")),
                new WindowLayout(
                        Optional.of(new WindowLayout.Bounds(1, 2, 1280.5, 800)),
                        true,
                        Map.of("library", 240.0),
                        Set.of("inspector")));
        try (SettingsFile settings = open()) {
            settings.update(s -> changed);
        }
        assertThat(open().get()).isEqualTo(changed);
    }

    @Test
    void keysOfOthersStay() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"future\": 1, \"window\": {\"zoom\": 1.50}, \"theme\": \"sepia\"}");
        try (SettingsFile settings = open()) {
            assertThat(settings.get()).isEqualTo(Settings.DEFAULT);
            settings.update(s -> s.with(s.urls().withUsed("ws://a")));
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

    @Test
    void aClosedFileLeavesWhatTheNextOneWrites() {
        SettingsFile left = SettingsFile.open(file, executor, e -> {});
        left.close();
        SettingsFile next = SettingsFile.open(file, executor, e -> {});
        next.update(settings -> settings.with(new SendingSettings(true)));
        next.close();
        left.update(settings -> settings.with(new RetentionSettings(5, 7, true)));
        assertThat(SettingsFile.open(file, executor, e -> {}).get())
                .isEqualTo(Settings.DEFAULT.with(new SendingSettings(true)));
    }
}
