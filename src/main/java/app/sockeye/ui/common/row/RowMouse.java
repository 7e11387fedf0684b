package app.sockeye.ui.common.row;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A {@link RowPane}'s mouse, as in a table. */
final class RowMouse {
    private final RowPane pane;

    RowMouse(RowPane pane) {
        this.pane = pane;
    }

    void pressed(MouseEvent e) {
        pane.requestFocus();
        pane.hideMenu();
        long row = pane.scroll().rowAt(e.getY());
        if (row >= pane.count() || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.isShiftDown()) {
            pane.selection().extendTo(row);
        } else if (e.isShortcutDown()) {
            pane.selection().toggle(row);
        } else {
            pane.selection().select(row);
        }
        pane.reveal(row);
        pane.changedSelection();
    }

    void clicked(MouseEvent e) {
        long row = pane.scroll().rowAt(e.getY());
        if (row < pane.count() && e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            pane.open(row);
        }
    }

    void menuRequested(ContextMenuEvent e) {
        long row = pane.scroll().rowAt(e.getY());
        if (!pane.hasMenu() || row >= pane.count()) {
            return;
        }
        if (!pane.selection().contains(row)) {
            pane.select(row);
        }
        pane.showMenu(e.getScreenX(), e.getScreenY());
        e.consume();
    }
}
