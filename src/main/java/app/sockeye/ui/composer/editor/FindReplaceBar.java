package app.sockeye.ui.composer.editor;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * Finds and replaces in the message on show. Enter goes to the next hit, Shift+Enter back, Escape closes. As in the
 * log,
 * a text without an upper-case letter ignores case.
 */
public final class FindReplaceBar extends HBox {
    private static final int MOST_COUNTED = 9_999;

    private final TextField find = field("composer-find", EditorTexts.FIND);
    private final TextField replacement = field("composer-replacement", EditorTexts.REPLACE_WITH);
    private final Label count = new Label();
    private final Runnable leave;
    private EditorArea area;

    /** @param leave puts the caret back into the message */
    public FindReplaceBar(Runnable leave) {
        this.leave = leave;
        getStyleClass().add("composer-find-bar");
        setAlignment(Pos.CENTER_LEFT);
        count.setId("composer-find-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        find.textProperty().addListener(o -> findFrom(selectionStart(), true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Visibility.set(this, false);
        Visibility.fill(
                this,
                visibleProperty(),
                find,
                count,
                new IconButton("composer-find-previous", Feather.CHEVRON_UP, EditorTexts.PREVIOUS_HIT, this::previous),
                new IconButton("composer-find-next", Feather.CHEVRON_DOWN, EditorTexts.NEXT_HIT, this::next),
                replacement,
                button("composer-replace", EditorTexts.REPLACE, this::replace),
                button("composer-replace-all", EditorTexts.REPLACE_ALL, this::replaceAll),
                new IconButton("composer-find-close", Feather.X, EditorTexts.CLOSE_FIND, this::close));
    }

    /** Opens for an editor and finds its selected text if that is in one line. */
    public void open(EditorArea in) {
        area = in;
        Visibility.set(this, true);
        String selected = in.getSelectedText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            find.setText(selected);
        }
        find.requestFocus();
        find.selectAll();
        showCount();
    }

    /** Hides without moving the caret. */
    public void hide() {
        Visibility.set(this, false);
        area = null;
    }

    private void close() {
        hide();
        leave.run();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            replace();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == find) {
            Runnable step = event.isShiftDown() ? this::previous : this::next;
            step.run();
        } else {
            return;
        }
        event.consume();
    }

    private void next() {
        findFrom(area == null ? 0 : area.getSelection().getEnd(), true);
    }

    private void previous() {
        findFrom(selectionStart(), false);
    }

    private int selectionStart() {
        return area == null ? 0 : area.getSelection().getStart();
    }

    /** Selects the nearest hit in a direction, and wraps around at the text's ends. */
    private void findFrom(int from, boolean forward) {
        if (area == null) {
            return;
        }
        int[] nearest = {-1, -1};
        int[] around = {-1, -1};
        Matcher hits = hits();
        while (hits.find()) {
            boolean ahead = forward ? hits.start() >= from : hits.start() < from;
            int[] place = ahead ? nearest : around;
            if (!forward || place[0] < 0) {
                place[0] = hits.start();
                place[1] = hits.end();
            }
        }
        int[] found = nearest[0] >= 0 ? nearest : around;
        if (found[0] >= 0) {
            area.reveal(found[0]);
            area.selectRange(found[0], found[1]);
            area.requestFollowCaret();
        }
        showCount();
    }

    private void replace() {
        if (area == null) {
            return;
        }
        Matcher selected = hits();
        selected.region(area.getSelection().getStart(), area.getSelection().getEnd());
        if (area.getSelection().getLength() > 0 && selected.matches()) {
            area.getUndoManager().preventMerge();
            area.replaceSelection(replacement.getText());
        }
        next();
    }

    private void replaceAll() {
        if (area != null && !find.getText().isEmpty()) {
            String before = area.getText();
            String after = hits().replaceAll(Matcher.quoteReplacement(replacement.getText()));
            if (!after.equals(before)) {
                area.getUndoManager().preventMerge();
                area.replaceText(after);
            }
            showCount();
        }
    }

    private Matcher hits() {
        String text = find.getText();
        boolean exact = !text.equals(text.toLowerCase(Locale.ROOT));
        // An empty text matches nothing.
        return Pattern.compile(
                        text.isEmpty() ? "(?!)" : Pattern.quote(text),
                        exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(area.getText());
    }

    private void showCount() {
        if (area == null) {
            return;
        }
        int all = 0;
        int at = 0;
        for (Matcher hits = hits(); all < MOST_COUNTED && hits.find(); all++) {
            at = hits.start() == area.getSelection().getStart()
                            && hits.end() == area.getSelection().getEnd()
                    ? all + 1
                    : at;
        }
        String many = all + (all == MOST_COUNTED ? "+" : "");
        count.setText(
                find.getText().isEmpty()
                        ? ""
                        : all == 0
                                ? EditorTexts.NOT_FOUND
                                : at > 0 ? EditorTexts.hit(at, many) : EditorTexts.found(many));
    }

    private static TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(EditorTexts.inMessage(name));
        field.setMinWidth(60);
        field.setPrefWidth(160);
        field.getStyleClass().addAll("wire", Styles.SMALL);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
