package app.sockeye.ui.connection;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A question below the address, with its answers. Hidden while there is none. */
class QuestionBar extends HBox {
    private static final double GAP = 8;

    private final Label sentence = new Label();
    /** Put into the bar with the first question. */
    private final List<Node> content = new ArrayList<>();

    /** @param id of the bar; the id of its text has {@code -text} appended */
    QuestionBar(String id) {
        super(GAP);
        setId(id);
        getStyleClass().addAll("notice", "question");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId(id + "-text");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        content.addAll(List.of(Icon.of(Feather.HELP_CIRCLE), sentence));
        Visibility.set(this, false);
        Visibility.fill(this, visibleProperty(), () -> content);
    }

    final Button addAnswer(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(e -> action.run());
        content.add(button);
        return button;
    }

    final void addDismissal(String id, String text, Runnable action) {
        content.add(new IconButton(id, Feather.X, text, action));
    }

    /** Shows a question; hides the bar if there is none. */
    final void ask(Optional<String> question) {
        Visibility.set(this, question.isPresent());
        question.ifPresent(text -> {
            sentence.setText(VisibleText.of(text));
            setAccessibleText(sentence.getText());
        });
    }
}
