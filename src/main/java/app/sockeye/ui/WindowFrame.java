package app.sockeye.ui;

import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.keyboard.UserInput;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.environment.ProductionLine;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.window.CaretRest;
import app.sockeye.ui.window.WindowIcons;
import app.sockeye.ui.window.ZoomPane;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** What each window has around its content: keys, zoom, theme, and the place of what lies over it. JavaFX thread. */
final class WindowFrame {
    private final Stage stage;
    private final BorderPane content;
    private final StackPane over = new StackPane();
    private final CaretRest caret;

    /**
     * @param stage a stage that is not yet shown
     * @param front the tab that gets the keyboard's focus when a control that had it goes
     */
    WindowFrame(Stage stage, Region content, WindowFrames frames, Supplier<Optional<CentreView>> front) {
        this.stage = stage;
        this.content = new BorderPane(content);
        over.setPickOnBounds(false);
        ZoomPane root = new ZoomPane(
                new StackPane(this.content, new ProductionLine(frames.environments()), over), frames.zoom());
        frames.intake().takeDrops(root);
        Theme.dress(root);
        root.getStylesheets().add(Theme.sheet(WindowFrame.class, "window.css"));
        Scene scene = new Scene(root);
        frames.keys().follow(scene, front);
        UserInput.follow(scene, frames.pulse()::attend);
        caret = new CaretRest(scene, frames.pulse(), System::nanoTime);
        stage.setTitle(WindowTexts.PROGRAM);
        stage.setScene(scene);
        UiPulse.afterFirst(scene, () -> WindowIcons.put(stage));
        frames.appearance().follow(stage);
    }

    Stage stage() {
        return stage;
    }

    /** Where the bar stands that asks to sign in. */
    BorderPane content() {
        return content;
    }

    /** Where that lies which is over the content of the window in front. */
    StackPane over() {
        return over;
    }

    /** Lets go of what outlives the window. */
    void close() {
        caret.stop();
        // What had the focus may stand in another window by now, and would go on looking as if it had it.
        stage.getScene().getRoot().requestFocus();
        stage.hide();
    }
}
