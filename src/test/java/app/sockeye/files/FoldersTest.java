package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("somewhere").toAbsolutePath();

    @Test
    void aHomeHoldsEverything() {
        Folders folders = Folders.find(Map.of("SOCKEYE_HOME", HOME.toString())::get);
        assertThat(folders).isEqualTo(Folders.below(HOME));
        assertThat(folders.settings()).isEqualTo(HOME.resolve("config/settings.json"));
    }

    @Test
    void elseThePlatformDecides() {
        Folders folders = Folders.find(Map.<String, String>of()::get);
        assertThat(folders.config()).isAbsolute();
        assertThat(folders.config().toString()).containsIgnoringCase("sockeye");
        assertThat(folders.data()).isNotEqualTo(folders.cache());
    }
}
