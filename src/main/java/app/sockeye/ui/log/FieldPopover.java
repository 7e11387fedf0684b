package app.sockeye.ui.log;

import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.look.LogPopover;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a line of text and says what is wrong with it. */
final class FieldPopover {
    private static final double WIDTH = 300;

    private final TextField field = new TextField();
    private final Label error = new Label();
    private final LogPopover popover;
    private final Function<String, String> take;

    /**
     * @param id of the field; the button's ends in {@code -run}, the error's in {@code -error}
     * @param hint what can be typed
     * @param take acts on the text; returns what is wrong with it, empty if nothing is
     */
    FieldPopover(String id, String title, String hint, String button, Function<String, String> take) {
        this.take = take;
        Label caption = LogPopover.caption(title);
        caption.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(title);
        field.getStyleClass().add("wire");
        field.setOnAction(e -> run());
        field.textProperty().addListener((o, before, now) -> tell(""));
        Button run = new Button(button);
        run.setId(id + "-run");
        run.getStyleClass().add(Styles.ACCENT);
        run.setMinWidth(Button.USE_PREF_SIZE);
        run.setOnAction(e -> run());
        HBox.setHgrow(field, Priority.ALWAYS);
        error.setId(id + "-error");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(Label.USE_PREF_SIZE);
        HBox line = new HBox(8, field, run);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, caption, line, error, LogPopover.hint(hint));
        content.setPrefWidth(WIDTH);
        popover = new LogPopover(content, Popover.ArrowLocation.TOP_CENTER);
        tell("");
    }

    void show(Node owner) {
        tell("");
        popover.show(owner);
        field.requestFocus();
        field.selectAll();
    }

    private void run() {
        String wrong = take.apply(field.getText());
        tell(wrong);
        if (wrong.isEmpty()) {
            popover.hide();
        }
    }

    private void tell(String sentence) {
        error.setText(sentence);
        Visibility.set(error, !sentence.isEmpty());
        Invalid.mark(field, !sentence.isEmpty());
    }
}
