package app.sockeye.ui.tab.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDialogsTest {
    @TempDir
    Path home;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void dialogsOpenInTheFolderUsedLastAlsoAfterARestart() throws Exception {
        Path folder = Files.createDirectory(home.resolve("exports"));
        try (SettingsFile settings = settings()) {
            FileDialogs dialogs = new FileDialogs(settings);
            assertThat(dialogs.chooser("Export").getInitialDirectory()).isNull();
            dialogs.chosen(folder.resolve("a.har").toFile());
            dialogs.chosen(null);
            assertThat(dialogs.chooser("Import").getInitialDirectory()).isEqualTo(folder.toFile());
        }
        try (SettingsFile settings = settings()) {
            assertThat(new FileDialogs(settings).chooser("Export").getInitialDirectory())
                    .isEqualTo(folder.toFile());
            Files.delete(folder);
            assertThat(new FileDialogs(settings).chooser("Export").getInitialDirectory())
                    .isNull();
        }
    }

    private SettingsFile settings() {
        return SettingsFile.open(home.resolve("settings.json"), executor, e -> {});
    }
}
