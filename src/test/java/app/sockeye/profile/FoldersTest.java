package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("somewhere").toAbsolutePath();

    @Test
    void aHomeHoldsEverything() {
        Folders byProperty = Folders.find(Map.of("sockeye.home", HOME.toString())::get, Map.<String, String>of()::get);
        Folders byVariable = Folders.find(Map.<String, String>of()::get, Map.of("SOCKEYE_HOME", HOME.toString())::get);
        assertThat(byProperty).isEqualTo(Folders.below(HOME)).isEqualTo(byVariable);
        assertThat(byProperty.settings()).isEqualTo(HOME.resolve("config/settings.json"));
    }

    @Test
    void elseThePlatformDecides() {
        Folders folders = Folders.find(Map.<String, String>of()::get, Map.<String, String>of()::get);
        assertThat(folders.config()).isAbsolute();
        assertThat(folders.config().toString()).containsIgnoringCase("sockeye");
        assertThat(folders.data()).isNotEqualTo(folders.cache());
    }
}
