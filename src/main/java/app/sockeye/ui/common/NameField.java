package app.sockeye.ui.common;

import app.sockeye.protocol.VisibleText;
import javafx.scene.control.Cell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Stands in a cell while its name is edited: Enter or going elsewhere keeps what was typed, Escape does not. */
public final class NameField extends TextField {
    /** The name as the field shows it at first. */
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

    /** Lets the name be typed over, each character of it to be seen; call it when the field is in its cell. */
    public void edit(String name) {
        setText(VisibleText.of(name));
        offered = getText();
        selectAll();
        requestFocus();
    }
}
