package app.sockeye.ui.common;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.GenericStyledArea;

/** The menu of a text area, with what JavaFX's own have. JavaFX thread. */
final class EditMenu {
    private final GenericStyledArea<?, ?, ?> area;

    private EditMenu(GenericStyledArea<?, ?, ?> area) {
        this.area = area;
    }

    /** Shows it where an area asks for it. */
    static void install(GenericStyledArea<?, ?, ?> area) {
        area.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            new EditMenu(area).show(e);
            e.consume();
        });
    }

    private void show(ContextMenuEvent asked) {
        ContextMenu menu = new ContextMenu();
        menu.setId("edit-menu");
        boolean selected = area.getSelection().getLength() > 0;
        if (area.isEditable()) {
            add(menu, "edit-undo", CommonTexts.UNDO, "Z", area.isUndoAvailable(), area::undo);
            add(menu, "edit-redo", CommonTexts.REDO, "Shift+Z", area.isRedoAvailable(), area::redo);
            menu.getItems().add(new SeparatorMenuItem());
            add(menu, "edit-cut", CommonTexts.CUT, "X", selected, area::cut);
        }
        add(menu, "edit-copy", CommonTexts.COPY, "C", selected, area::copy);
        if (area.isEditable()) {
            add(menu, "edit-paste", CommonTexts.PASTE, "V", true, area::paste);
        }
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, "edit-select-all", CommonTexts.SELECT_ALL, "A", area.getLength() > 0, area::selectAll);
        Point2D place = place(asked);
        // Not the area itself, whose font it would take.
        menu.show(area.getScene().getRoot(), place.getX(), place.getY());
    }

    /** Where the mouse is, or for the keyboard the caret. */
    private Point2D place(ContextMenuEvent asked) {
        Point2D there = new Point2D(asked.getScreenX(), asked.getScreenY());
        return asked.isKeyboardTrigger()
                ? area.getCaretBounds().map(EditMenu::below).orElse(there)
                : there;
    }

    private static Point2D below(Bounds caret) {
        return new Point2D(caret.getMinX(), caret.getMaxY());
    }

    private static void add(ContextMenu menu, String id, String text, String key, boolean possible, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setAccelerator(KeyCombination.keyCombination("Shortcut+" + key));
        item.setDisable(!possible);
        item.setOnAction(e -> action.run());
        menu.getItems().add(item);
    }
}
