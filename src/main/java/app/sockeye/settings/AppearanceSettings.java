package app.sockeye.settings;

import java.util.Objects;

/** The appearance of the program. */
public record AppearanceSettings(ThemeChoice theme) implements SettingsPart {
    /** As the desktop is. */
    public static final AppearanceSettings DEFAULT = new AppearanceSettings(ThemeChoice.SYSTEM);

    /** The choice of theme. */
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    public AppearanceSettings {
        Objects.requireNonNull(theme);
    }

    /** The same with another theme. */
    public AppearanceSettings withTheme(ThemeChoice newTheme) {
        return new AppearanceSettings(newTheme);
    }
}
