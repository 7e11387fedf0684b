package app.sockeye.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;

/** The window's two themes. They differ in colours alone: our own stylesheets use only AtlantaFX's variables. */
public enum Theme {
    LIGHT,
    DARK;

    /** Loads the fonts; once, before the first window. */
    public static void install() {
        Fonts.load();
    }

    /** Switches the whole application to this theme. */
    public void apply() {
        Application.setUserAgentStylesheet(
                (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
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
