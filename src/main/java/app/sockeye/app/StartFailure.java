package app.sockeye.app;

import app.sockeye.ui.common.Theme;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A small window shown instead of the main one, which tells why the program can't start. JavaFX thread. */
final class StartFailure {
    private static final double WIDTH = 520;
    private static final double PADDING = 24;
    private static final double GAP = 12;

    private StartFailure() {}

    /**
     * Shows the window.
     *
     * @param stage a stage that is not yet shown
     * @param reason one sentence
     * @param end called when the window is closed
     */
    static void show(Stage stage, String reason, Runnable end) {
        Theme.install();
        Label heading = new Label(StartTexts.CANT_START);
        heading.getStyleClass().add("heading");
        Button quit = new Button(StartTexts.QUIT);
        quit.setId("start-failure-quit");
        quit.setDefaultButton(true);
        quit.setCancelButton(true);
        quit.setOnAction(e -> stage.close());
        VBox box = new VBox(
                GAP,
                heading,
                sentence("start-failure-reason", reason),
                sentence("start-failure-next", StartTexts.WHAT_TO_DO),
                quit);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new Insets(PADDING));
        box.setPrefWidth(WIDTH);
        Theme.dress(box);
        Theme.LIGHT.apply();
        stage.setTitle(StartTexts.PROGRAM);
        stage.setScene(new Scene(box));
        stage.setOnHidden(e -> end.run());
        stage.show();
    }

    private static Label sentence(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
