package app.sockeye.ui.tab;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Tells that a tab or the window to be closed is still sending, and closes it when everything is sent or the user does
 * not want to wait. Hidden otherwise. JavaFX thread.
 */
final class UnsentBar extends HBox {
    private final Label sentence = new Label();
    private Waiting waiting;

    /**
     * What has to be sent before something closes.
     *
     * @param told text on what is still being sent; empty when nothing is
     * @param allSent whether everything was sent rather than lost
     */
    record Waiting(Supplier<String> told, Supplier<Boolean> allSent, Runnable close) {}

    UnsentBar(UiPulse pulse) {
        setId("unsent");
        getStyleClass().addAll("notice", "unsent");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        hide();
        Visibility.fill(
                this,
                visibleProperty(),
                Icon.of(Feather.UPLOAD),
                sentence,
                button("unsent-close", ClosingTexts.CLOSE_NOW, this::closeNow),
                button("unsent-keep", ClosingTexts.KEEP_OPEN, this::hide));
        pulse.follow(this::look);
    }

    void show(Waiting what) {
        waiting = what;
        Visibility.set(this, true);
        look();
    }

    private void hide() {
        waiting = null;
        Visibility.set(this, false);
    }

    private void closeNow() {
        Runnable close = waiting.close;
        hide();
        close.run();
    }

    private boolean look() {
        if (waiting == null) {
            return false;
        }
        String told = waiting.told.get();
        boolean changed = !told.equals(sentence.getText());
        if (!told.isEmpty()) {
            sentence.setText(told);
        } else if (waiting.allSent.get()) {
            closeNow();
        } else {
            hide();
        }
        return changed;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
