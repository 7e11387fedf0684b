package app.sockeye.ui.composer.editor;

import app.sockeye.ui.common.JsonStyles;
import app.sockeye.ui.composer.reference.ReferenceStyles;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.model.StyleSpans;

/** An input of a form with templates: one line that scrolls, or several that grow; JSON is coloured. JavaFX thread. */
public final class InputArea extends StackPane {
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    /** Number of characters up to which a text is coloured. */
    private static final int LONGEST = 1 << 15;

    /** That of one line, in px. */
    private static final double HEIGHT = 30;

    private final EditorArea area = new EditorArea();
    private final boolean json;
    private boolean showing;

    /**
     * @param id the input's id
     * @param name the input's name for a screen reader
     * @param json whether it is coloured as JSON
     * @param lines whether it may have several lines, which Enter makes
     * @param typed told of each change by the user
     */
    public InputArea(String id, String name, boolean json, boolean lines, Consumer<String> typed) {
        this.json = json;
        area.setId(id);
        area.setAccessibleText(name);
        area.getStyleClass().addAll("editor", "form-input");
        area.setAutoHeight(true);
        area.setWrapText(lines);
        area.setLimit(EditorLimits::isEditable, text -> {});
        getStyleClass().add("form-input-box");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setMinWidth(0);
        getChildren().setAll(area);
        area.focusedProperty().addListener((o, before, now) -> pseudoClassStateChanged(TYPING, now));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown();
            if (!lines && plain && event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        area.textProperty().addListener((o, before, now) -> {
            colour(now);
            if (!showing) {
                typed.accept(now);
            }
        });
    }

    /** The text area, for what helps to write in it. */
    public EditorArea area() {
        return area;
    }

    /** Says what to type while it is empty. */
    public void prompt(String text) {
        if (text.isEmpty()) {
            return;
        }
        Label prompt = new Label(text);
        prompt.getStyleClass().add("form-input-prompt");
        prompt.setMouseTransparent(true);
        prompt.setMinWidth(0);
        prompt.setMaxWidth(Double.MAX_VALUE);
        prompt.visibleProperty().bind(area.lengthProperty().map(length -> length == 0));
        getChildren().add(1, prompt);
        area.setAccessibleHelp(text);
    }

    /** Shows a text that the user did not type. */
    public void show(String text) {
        if (!text.equals(area.getText())) {
            showing = true;
            area.replaceText(text);
            area.getUndoManager().forgetHistory();
            showing = false;
        }
    }

    /** Marks the text as wrong, or takes the mark away. */
    public void mark(boolean wrong) {
        pseudoClassStateChanged(INVALID, wrong);
    }

    private void colour(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        StyleSpans<Collection<String>> styles = json
                ? JsonStyles.of(text).orElseGet(() -> StyleSpans.singleton(List.of(), text.length()))
                : StyleSpans.singleton(List.of(), text.length());
        area.setStyleSpans(
                0, ReferenceStyles.mayBeIn(text) ? ReferenceStyles.over(styles, text, place -> false) : styles);
    }
}
