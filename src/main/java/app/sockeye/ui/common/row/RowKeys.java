package app.sockeye.ui.common.row;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A {@link RowPane}'s keyboard, as in a table. */
final class RowKeys {
    private final RowPane pane;

    RowKeys(RowPane pane) {
        this.pane = pane;
    }

    void pressed(KeyEvent e) {
        if (pane.count() > 0 && !e.isAltDown() && (isMove(e) || isCommand(e))) {
            e.consume();
        }
    }

    private boolean isMove(KeyEvent e) {
        long target = target(e.getCode());
        if (target == RowSelection.NONE) {
            return false;
        }
        if (e.isShiftDown()) {
            pane.selection().extendTo(target);
        } else if (!e.isShortcutDown()) {
            pane.selection().select(target);
        } else if (isEnd(e.getCode())) {
            // As in an editor: to the ends, and what is selected stays.
            pane.reveal(target);
            return true;
        } else {
            pane.selection().moveLead(target);
        }
        pane.reveal(target);
        pane.changedSelection();
        return true;
    }

    private static boolean isEnd(KeyCode key) {
        return key == KeyCode.HOME || key == KeyCode.END;
    }

    private long target(KeyCode key) {
        long last = pane.count() - 1;
        long lead = pane.selection().lead();
        long page = pane.scroll().page();
        boolean nowhere = lead == RowSelection.NONE;
        return switch (key) {
            case HOME -> 0;
            case END -> last;
            case UP -> nowhere ? pane.lastVisible() : Math.max(0, lead - 1);
            case DOWN -> nowhere ? pane.firstVisible() : Math.min(last, lead + 1);
            case PAGE_UP -> Math.max(0, (nowhere ? pane.lastVisible() : lead) - page);
            case PAGE_DOWN -> Math.min(last, (nowhere ? pane.firstVisible() : lead) + page);
            default -> RowSelection.NONE;
        };
    }

    private boolean isCommand(KeyEvent e) {
        long lead = pane.selection().lead();
        switch (e.getCode()) {
            case A:
                return e.isShortcutDown() && done(pane::selectAll);
            case C:
                return e.isShortcutDown() && done(pane::copy);
            case SPACE:
                return lead >= 0 && e.isShortcutDown() && done(() -> toggle(lead));
            case ENTER:
                return lead >= 0 && !e.isShortcutDown() && done(() -> pane.open(lead));
            case CONTEXT_MENU:
                return done(this::showMenu);
            case F10:
                return e.isShiftDown() && done(this::showMenu);
            default:
                return false;
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private void toggle(long row) {
        pane.selection().toggle(row);
        pane.changedSelection();
    }

    private void showMenu() {
        long lead = pane.selection().lead();
        if (!pane.hasMenu() || lead == RowSelection.NONE) {
            return;
        }
        pane.reveal(lead);
        Point2D below = pane.body()
                .localToScreen(
                        pane.scroll().rowHeight(),
                        pane.scroll().y(lead) + pane.scroll().rowHeight());
        pane.showMenu(below.getX(), below.getY());
    }
}
