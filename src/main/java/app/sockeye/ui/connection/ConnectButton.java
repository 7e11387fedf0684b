package app.sockeye.ui.connection;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.feather.Feather;

/** The main button of the address bar: connects, cancels, disconnects or aborts. */
final class ConnectButton extends Button {
    ConnectButton(Runnable press) {
        setId("connect");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> press.run());
    }

    /** Shows what a press does in a state of the session. */
    void show(SessionState state) {
        getStyleClass().removeAll(Styles.ACCENT, Styles.DANGER, Styles.BUTTON_OUTLINED);
        switch (state) {
            case IDLE, CLOSED, FAILED -> show(ConnectionTexts.CONNECT, Feather.ZAP, Styles.ACCENT);
            case CONNECTING, WAITING -> show(ConnectionTexts.CANCEL, Feather.X, Styles.BUTTON_OUTLINED);
            case OPEN -> show(ConnectionTexts.DISCONNECT, Feather.ZAP_OFF, Styles.BUTTON_OUTLINED, Styles.DANGER);
            case CLOSING -> show(ConnectionTexts.ABORT, Feather.ZAP_OFF, Styles.BUTTON_OUTLINED, Styles.DANGER);
        }
    }

    private void show(String text, Feather icon, String... styles) {
        setText(text);
        setGraphic(Icon.of(icon));
        getStyleClass().addAll(styles);
        tellInTooltip();
    }

    /** Shows the icon alone, to leave room for the address. */
    void setCompact(boolean compact) {
        setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        tellInTooltip();
    }

    private void tellInTooltip() {
        boolean compact = getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        Tip.set(this, compact ? getText() : "");
    }
}
