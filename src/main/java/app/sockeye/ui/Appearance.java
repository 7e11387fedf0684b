package app.sockeye.ui;

import app.sockeye.settings.AppearanceSettings.ThemeChoice;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.SystemAppearance;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.UiPulse;
import java.util.concurrent.Executor;

/** Light or dark: as the user chose, else as the desktop is. */
public final class Appearance {
    private final SettingsFile settings;
    private final Executor background;
    private Theme shown = Theme.LIGHT;
    private boolean asking;

    public Appearance(SettingsFile settings, Executor background) {
        this.settings = settings;
        this.background = background;
        shown.apply();
    }

    /** Applies the choice; following the desktop takes a moment, as it has to be asked. */
    public void apply() {
        switch (settings.get().appearance().theme()) {
            case LIGHT -> show(Theme.LIGHT);
            case DARK -> show(Theme.DARK);
            case SYSTEM -> askDesktop();
        }
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

    ThemeChoice choice() {
        return settings.get().appearance().theme();
    }

    void choose(ThemeChoice choice) {
        settings.update(s -> s.with(s.appearance().withTheme(choice)));
        apply();
    }

    /** Switches to the other look and stays with it. */
    void toggle() {
        choose(shown == Theme.LIGHT ? ThemeChoice.DARK : ThemeChoice.LIGHT);
    }

    private void show(Theme theme) {
        if (theme != shown) {
            shown = theme;
            theme.apply();
        }
    }
}
