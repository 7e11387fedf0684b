package app.sockeye.ui.log.look;

import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A popover in the log's style. */
public final class LogPopover extends BarePopover {
    public LogPopover(Region content, ArrowLocation arrow) {
        super(content, arrow);
        content.getStylesheets().add(Theme.sheet(LogPopover.class, "log.css"));
    }

    /** A heading above a part of a popover. */
    public static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        return caption;
    }

    /** A sentence that explains a part of a popover. */
    public static Label hint(String text) {
        Label hint = new Label(text);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return hint;
    }
}
