package app.sockeye.ui.window;

import app.sockeye.settings.AppearanceSettings.ThemeChoice;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.SystemAppearance;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.concurrent.Executor;
import javafx.stage.Stage;

/** The theme, light or dark, as the user chose it or as the desktop has it, with high contrast or without. */
public final class Appearance {
    private final SettingsFile settings;
    private final Executor background;
    private Theme shown;
    private boolean asking;

    /**
     * Applies the choice; that of the desktop is light until it was asked.
     *
     * @param background queries the desktop
     */
    public Appearance(SettingsFile settings, Executor background) {
        this.settings = settings;
        this.background = background;
        shown = (choice() == ThemeChoice.DARK ? Theme.DARK : Theme.LIGHT).withContrast(hasContrast());
        shown.apply();
        if (choice() == ThemeChoice.SYSTEM) {
            askDesktop();
        }
    }

    /** Applies the choice. Following the desktop takes a moment, as its theme has to be queried. */
    public void apply() {
        switch (settings.get().appearance().theme()) {
            case LIGHT -> show(Theme.LIGHT);
            case DARK -> show(Theme.DARK);
            case SYSTEM -> askDesktop();
        }
    }

    /** Applies the choice when a window comes to the front: the desktop's theme may have changed meanwhile. */
    public void follow(Stage stage) {
        stage.focusedProperty().addListener((o, before, now) -> {
            if (now) {
                apply();
            }
        });
    }

    private void askDesktop() {
        if (asking) {
            return;
        }
        asking = true;
        background.execute(() -> {
            Theme desktop = SystemAppearance.ask();
            UiPulse.later(() -> {
                asking = false;
                if (choice() == ThemeChoice.SYSTEM) {
                    show(desktop);
                }
            });
        });
    }

    /** What the user chose. */
    public ThemeChoice choice() {
        return settings.get().appearance().theme();
    }

    /** Saves a choice and applies it. */
    public void choose(ThemeChoice choice) {
        settings.update(s -> s.with(s.appearance().withTheme(choice)));
        apply();
    }

    /** Switches between light and dark, and saves that choice. */
    public void toggle() {
        choose(shown.isDark() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /** Whether the user chose high contrast. */
    public boolean hasContrast() {
        return settings.get().appearance().contrast();
    }

    /** Saves whether the contrast is high, and applies it. */
    public void chooseContrast(boolean high) {
        settings.update(s -> s.with(s.appearance().withContrast(high)));
        apply();
    }

    /** Makes the contrast high, or normal again. */
    public void toggleContrast() {
        chooseContrast(!hasContrast());
    }

    private void show(Theme plain) {
        Theme theme = plain.withContrast(hasContrast());
        if (theme != shown) {
            shown = theme;
            theme.apply();
        }
    }
}
