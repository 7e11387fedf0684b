package app.sockeye.ui.common;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;

/** A flat button that shows only an icon, in the accent colour while it is on. */
public final class IconToggle extends ToggleButton {

    /**
     * @param id the node's id, for tests
     * @param name what it switches on, with its shortcut in parentheses where it has one
     */
    public IconToggle(String id, Feather icon, String name) {
        setId(id);
        setGraphic(Icon.of(icon));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "icon-button", "icon-toggle");
        setAccessibleText(name);
        Tip.set(this, name);
    }
}
