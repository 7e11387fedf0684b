package app.sockeye.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.stage.Window;

/** The window's themes. They differ in colours alone: our own stylesheets use only AtlantaFX's variables. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    DARK(new PrimerDark().getUserAgentStylesheet()),
    /** Light, with a contrast of 7:1 and more. */
    LIGHT_CONTRAST(sheet(Theme.class, "contrast-light.css")),
    /** Dark, with a contrast of 7:1 and more. */
    DARK_CONTRAST(sheet(Theme.class, "contrast-dark.css"));

    private final String stylesheet;

    Theme(String stylesheet) {
        this.stylesheet = stylesheet;
    }

    /** Loads the fonts, once, before the first window. Any thread; may begin the toolkit. */
    public static void install() {
        Fonts.load();
    }

    /** Whether it is bright on dark. */
    public boolean isDark() {
        return this == DARK || this == DARK_CONTRAST;
    }

    /** The theme as dark as this one, with high contrast or without. */
    public Theme withContrast(boolean high) {
        if (isDark()) {
            return high ? DARK_CONTRAST : DARK;
        }
        return high ? LIGHT_CONTRAST : LIGHT;
    }

    /** Switches the whole application to this theme. */
    public void apply() {
        Application.setUserAgentStylesheet(stylesheet);
        // A popup takes colours from its window, which JavaFX may style after it: then it has none of them.
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null) {
                window.getScene().getRoot().applyCss();
            }
        }
    }

    /** Gives a region the common stylesheet: the root of a scene or a popup's content. */
    public static void dress(Parent root) {
        root.getStylesheets().add(sheet(Theme.class, "common.css"));
    }

    /** The address of a stylesheet that lies beside a view's class. */
    public static String sheet(Class<?> view, String name) {
        URL url = Objects.requireNonNull(view.getResource(name), name);
        return url.toExternalForm();
    }
}
