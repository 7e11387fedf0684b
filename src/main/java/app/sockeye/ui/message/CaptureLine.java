package app.sockeye.ui.message;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The fields of a capture, over what is wrong with it or what it would take from the newest reply. */
final class CaptureLine extends VBox {
    private static final double SECONDS_WIDTH = 52;

    private final MessageDetails details;
    private final EditedCapture capture;
    private final TextField path = field("capture-path", DetailsTexts.PATH, DetailsTexts.PATH_EXAMPLE);
    private final Label told = new Label();

    CaptureLine(MessageDetails details, EditedCapture capture) {
        this.details = details;
        this.capture = capture;
        getStyleClass().add("capture");
        TextField variable = field("capture-variable", DetailsTexts.VARIABLE, DetailsTexts.VARIABLE);
        TextField seconds = field("capture-seconds", DetailsTexts.TIMEOUT, "");
        TextField testValue = field("capture-test", DetailsTexts.TEST_VALUE, DetailsTexts.TEST_VALUE);
        seconds.setMinWidth(SECONDS_WIDTH);
        seconds.setMaxWidth(SECONDS_WIDTH);
        bind(path, capture.pathProperty());
        bind(variable, capture.variableProperty());
        bind(seconds, capture.secondsProperty());
        bind(testValue, capture.testValueProperty());
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox.setHgrow(variable, Priority.ALWAYS);
        HBox.setHgrow(testValue, Priority.ALWAYS);
        IconButton remove =
                new IconButton("capture-remove", Feather.X, DetailsTexts.REMOVE_CAPTURE, () -> details.remove(capture));
        HBox upper = line(path, word(DetailsTexts.INTO), variable, remove);
        HBox lower = line(testValue, word(DetailsTexts.WITHIN), seconds, word(DetailsTexts.SECONDS));
        told.setWrapText(true);
        told.getStyleClass().add("caption");
        getChildren().setAll(upper, lower, told);
        tell();
    }

    /** Puts the caret into the first field. */
    void focusFirst() {
        path.requestFocus();
    }

    private void bind(TextField field, StringProperty property) {
        field.textProperty().bindBidirectional(property);
        property.addListener((Observable o) -> tell());
    }

    private void tell() {
        boolean empty = capture.pathProperty().get().isBlank()
                && capture.variableProperty().get().isBlank();
        Optional<String> complaint = capture.complaint().filter(c -> !empty);
        told.setText(complaint.orElseGet(() ->
                empty ? "" : details.tryOut(capture).map(DetailsTexts::inNewest).orElse(DetailsTexts.NOT_IN_NEWEST)));
        Invalid.mark(told, complaint.isPresent());
        Visibility.set(told, !told.getText().isEmpty());
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label word(String text) {
        Label word = new Label(text);
        word.getStyleClass().add("muted");
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }

    private static TextField field(String id, String name, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setPrefColumnCount(1);
        return field;
    }
}
