package app.sockeye.ui.log.command;

import app.sockeye.transcript.mark.Mark;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.log.look.LogPopover;
import app.sockeye.ui.log.words.LogTexts;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Edits or removes an entry's note. Enter saves it, Shift+Enter starts a new line. */
final class NotePopover {
    private static final double WIDTH = 320;
    private static final int LINES = 3;

    private final MarkModel marks;
    private final Label caption = new Label();
    private final TextArea text = new TextArea();
    private final Label left = new Label();
    private final Button remove = new Button(LogTexts.NOTE_REMOVE);
    private final LogPopover popover;
    private long entry;

    NotePopover(MarkModel marks) {
        this.marks = marks;
        caption.getStyleClass().add("caption");
        text.setId("log-note-text");
        TabLeaves.from(text);
        text.setAccessibleText(LogTexts.NOTE);
        text.setPrefRowCount(LINES);
        text.setWrapText(true);
        text.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= Mark.LONGEST_NOTE ? change : null));
        text.textProperty().addListener((o, before, now) -> countLeft());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        left.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        remove.setId("log-note-remove");
        remove.setOnAction(e -> keep(""));
        Button keep = new Button(LogTexts.NOTE_SAVE);
        keep.setId("log-note-keep");
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setOnAction(e -> keep(text.getText()));
        HBox buttons = new HBox(8, left, remove, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        VBox content = new VBox(8, caption, text, buttons);
        content.setPrefWidth(WIDTH);
        popover = new LogPopover(content, Popover.ArrowLocation.TOP_CENTER);
    }

    /** Shows the note of an entry. */
    void show(Node owner, long noted) {
        entry = noted;
        caption.setText(LogTexts.noteOn(noted));
        text.setText(marks.of(noted).note());
        Visibility.set(remove, !text.getText().isEmpty());
        countLeft();
        popover.show(owner);
        text.requestFocus();
        text.end();
    }

    private void countLeft() {
        int characters = Mark.LONGEST_NOTE - text.getLength();
        left.setText(characters < Mark.LONGEST_NOTE / 10 ? LogTexts.charactersLeft(characters) : "");
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            text.replaceSelection("\n");
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            keep(text.getText());
            e.consume();
        }
    }

    private void keep(String note) {
        popover.hide();
        marks.note(entry, note);
    }
}
