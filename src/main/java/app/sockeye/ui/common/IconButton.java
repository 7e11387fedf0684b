package app.sockeye.ui.common;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** A flat button with only an icon; its name is its tooltip and its text for a screen reader. */
public final class IconButton extends Button {

    /**
     * @param id the node's id, for tests
     * @param name what it does, with its shortcut in parentheses where it has one
     */
    public IconButton(String id, Feather icon, String name, Runnable action) {
        setId(id);
        setGraphic(Icon.of(icon));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "icon-button");
        setName(name);
        setOnAction(e -> action.run());
    }

    /** Changes the tooltip and the accessible name. */
    public void setName(String name) {
        setAccessibleText(name);
        Tip.set(this, name);
    }
}
