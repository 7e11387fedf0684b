package app.sockeye.settings;

import java.util.Objects;

/**
 * The appearance of the program.
 *
 * @param contrast whether text stands out as much as it can
 */
public record AppearanceSettings(ThemeChoice theme, boolean contrast) implements SettingsPart {
    /** As the desktop is. */
    public static final AppearanceSettings DEFAULT = new AppearanceSettings(ThemeChoice.SYSTEM, false);

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
        return new AppearanceSettings(newTheme, contrast);
    }

    /** The same with another contrast. */
    public AppearanceSettings withContrast(boolean now) {
        return new AppearanceSettings(theme, now);
    }
}
