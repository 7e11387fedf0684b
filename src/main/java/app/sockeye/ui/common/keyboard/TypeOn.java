package app.sockeye.ui.common.keyboard;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;

/**
 * Puts the caret back at the end of a field once a button in it was pressed. Else the keys that are typed next go to
 * both: to the field, which takes those of all that lies in it, and to the button, which each space presses again.
 */
public final class TypeOn {
    private TypeOn() {}

    /** @param button lies in the field */
    public static void after(ButtonBase button, TextField field) {
        button.addEventHandler(ActionEvent.ACTION, e -> {
            field.requestFocus();
            // With the focus it selects all, which the next key would replace.
            field.deselect();
            field.end();
        });
    }
}
