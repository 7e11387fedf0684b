package app.sockeye.ui.common;

import app.sockeye.protocol.VisibleText;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A short message that floats at the window's bottom for a while, often with Undo. A new one replaces the old. */
public final class Toast extends HBox {
    private static final Duration SHOWN = Duration.seconds(8);
    /** What reading a character takes beyond those of a short sentence. */
    private static final Duration READING = Duration.millis(60);

    private static final int SHORT = 80;
    /** Width at which the text goes on in a next line, in px. */
    private static final double WIDEST_TEXT = 620;

    private final Label text = new Label();
    private final Button action = new Button();
    private final PauseTransition hide = new PauseTransition(SHOWN);
    /** The messages to show next. */
    private final Deque<String> waiting = new ArrayDeque<>();

    /** A toast that is hidden until there is a message. */
    public Toast() {
        setId("toast");
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMaxWidth(WIDEST_TEXT);
        text.setMinHeight(USE_PREF_SIZE);
        action.setMinWidth(USE_PREF_SIZE);
        action.setId("toast-action");
        getChildren()
                .setAll(text, action, new IconButton("toast-dismiss", Feather.X, CommonTexts.DISMISS, this::hideNow));
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        hide.setOnFinished(e -> hideNow());
        // It waits for somebody who is at its button.
        hoverProperty().addListener(o -> wait(isHover()));
        focusWithinProperty().addListener(o -> wait(isFocusWithin()));
        setVisible(false);
    }

    public void show(String message) {
        show(message, "", () -> {});
    }

    /** Shows a message once the present one is gone, whose button may still be needed. */
    public void showNext(String message) {
        if (isVisible()) {
            waiting.add(message);
        } else {
            show(message);
        }
    }

    private void wait(boolean isUsed) {
        if (isUsed && hide.getStatus() == Animation.Status.RUNNING) {
            hide.pause();
        } else if (!isUsed && hide.getStatus() == Animation.Status.PAUSED) {
            hide.playFromStart();
        }
    }

    private void hideNow() {
        setVisible(false);
        if (!waiting.isEmpty()) {
            show(waiting.remove());
        }
    }

    /** Shows a message with a button, such as Undo. */
    public void show(String message, String actionName, Runnable onAction) {
        text.setText(VisibleText.of(message));
        setAccessibleText(text.getText());
        action.setText(actionName);
        action.setVisible(!actionName.isEmpty());
        action.setManaged(!actionName.isEmpty());
        action.setOnAction(e -> {
            hideNow();
            onAction.run();
        });
        setVisible(true);
        hide.stop();
        hide.setDuration(SHOWN.add(READING.multiply(Math.max(0, text.getText().length() - SHORT))));
        hide.playFromStart();
    }

    /** Shows a message with a button until the user has dismissed it, as what it tells is nowhere else. */
    public void stay(String message, String actionName, Runnable onAction) {
        show(message, actionName, onAction);
        hide.stop();
    }
}
