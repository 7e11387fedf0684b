package app.sockeye.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.settings.AppearanceSettings.ThemeChoice;
import app.sockeye.settings.LogLook.TimeColumn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final List<SettingsPart> CHANGED = List.of(
            new AppearanceSettings(ThemeChoice.DARK, true),
            new LogLook(LogSettings.DEFAULT, TimeColumn.SINCE_START),
            RetentionSettings.DEFAULT.withProfileBytes(5),
            new SendingSettings(true),
            FolderSettings.DEFAULT.withDialogs(Path.of("x")),
            new LibraryFolding(List.of("Trading"), List.of("x")),
            ChosenEnvironments.DEFAULT.with(Path.of("w"), Optional.of("staging")),
            new UrlHistory(List.of("ws://a")),
            LastUsed.DEFAULT.withCommand("EXPORT"),
            WorkspaceTabs.DEFAULT.with(Path.of("w"), new OpenTabs(List.of("x"), "x")),
            new OpenTabs(List.of("x"), "x"),
            WindowLayout.DEFAULT.withSize("library", 240));

    @Test
    void everyPartCanBeChangedAlone() throws Exception {
        assertThat(CHANGED)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(SettingsPart.class.getPermittedSubclasses()));
        for (SettingsPart part : CHANGED) {
            Settings settings = Settings.DEFAULT.with(part);
            for (var component : Settings.class.getRecordComponents()) {
                Object expected = component.getType() == part.getClass()
                        ? part
                        : component.getAccessor().invoke(Settings.DEFAULT);
                assertThat(component.getAccessor().invoke(settings)).isEqualTo(expected);
            }
        }
    }

    @Test
    void anEnvironmentIsChosenInEachWorkspaceForItself() {
        Path one = Path.of("one");
        Path two = Path.of("two");
        ChosenEnvironments chosen =
                ChosenEnvironments.DEFAULT.with(one, Optional.of("dev")).with(two, Optional.of("prod"));
        assertThat(chosen.in(one)).contains("dev");
        assertThat(chosen.with(one, Optional.empty()).in(one)).isEmpty();
        assertThat(chosen.with(one, Optional.of("x")).names())
                .containsExactly(Map.entry("two", "prod"), Map.entry("one", "x"));
        for (int i = 0; i < 100; i++) {
            chosen = chosen.with(Path.of("other", String.valueOf(i)), Optional.of("dev"));
        }
        assertThat(chosen.names()).hasSize(100);
        assertThat(chosen.in(one)).isEmpty();
    }

    @Test
    void aUsedUrlComesFirstAndOnce() {
        UrlHistory urls =
                UrlHistory.DEFAULT.withUsed("ws://a").withUsed("ws://b").withUsed("ws://a");
        assertThat(urls.urls()).containsExactly("ws://a", "ws://b");
    }

    @Test
    void theUrlHistoryIsBounded() {
        UrlHistory urls = UrlHistory.DEFAULT;
        for (int i = 0; i < 150; i++) {
            urls = urls.withUsed("ws://" + i);
        }
        assertThat(urls.urls()).hasSize(UrlHistory.LONGEST).startsWith("ws://149");
    }

    @Test
    void negativeLimitsAreRefused() {
        assertThatThrownBy(() -> new RetentionSettings(-1, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionSettings(0, -1, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
