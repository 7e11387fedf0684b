package app.sockeye.ui.common;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Feather line icons at the window's one size; their colour comes from the stylesheet. */
public final class Icons {
    private static final int SIZE = 15;

    private Icons() {}

    /** A new node for an icon. */
    public static FontIcon of(Feather icon) {
        return FontIcon.of(icon, SIZE);
    }
}
