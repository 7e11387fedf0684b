package app.sockeye.ui.common;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * A Feather line icon: a letter of their font, whose colour and size come from the stylesheets as those of any text.
 * Style class {@code ikonli-font-icon}, by which AtlantaFX knows icons.
 */
public final class Icon extends Text {
    private static final String FAMILY = "FeatherIcons";
    private static final int SIZE = 15;

    private Icon() {
        getStyleClass().add("ikonli-font-icon");
        setFont(Font.font(FAMILY, SIZE));
    }

    /** A new node for an icon. */
    public static Icon of(Feather icon) {
        Icon node = new Icon();
        node.show(icon);
        return node;
    }

    /** Shows an icon in place of the one before. */
    public void show(Feather icon) {
        setText(Character.toString(icon.getCode()));
    }
}
