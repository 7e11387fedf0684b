package app.sockeye.ui.common;

import app.sockeye.protocol.VisibleText;
import javafx.scene.control.Cell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A text field in a cell whose name is being edited. Enter or leaving the field keeps the name, Escape does not. */
public final class NameField extends TextField {
    /** The name that the field showed first. */
    private String offered = "";

    /** Commits and cancels the cell's editing. */
    public <T> NameField(String id, String accessibleText, Cell<T> cell) {
        setId(id);
        setAccessibleText(accessibleText);
        setOnAction(e -> cell.commitEdit(cell.getItem()));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                cell.cancelEdit();
                e.consume();
            }
        });
        focusedProperty().addListener((o, before, focused) -> {
            if (!focused && cell.isEditing()) {
                cell.commitEdit(cell.getItem());
            }
        });
    }

    /** Whether another name was typed. */
    public boolean isChanged() {
        return !getText().equals(offered);
    }

    /** Focuses the field and selects the name, with its beginning visible. Call it once the field is in its cell. */
    public void edit(String name) {
        setText(VisibleText.of(name));
        offered = getText();
        selectAll();
        requestFocus();
    }
}
