package app.sockeye.ui.inspector.hex;

import javafx.scene.input.KeyEvent;

/** The hex dump's keyboard: keys move the cursor, with Shift they extend the selection. */
final class HexKeys {
    private final HexPane pane;

    HexKeys(HexPane pane) {
        this.pane = pane;
    }

    void pressed(KeyEvent e) {
        if (e.isAltDown() || pane.cursor().isNowhere()) {
            return;
        }
        if (e.isShortcutDown() && isCommand(e)) {
            e.consume();
            return;
        }
        long target = target(e);
        if (target != Long.MIN_VALUE) {
            pane.moveTo(target, e.isShiftDown());
            e.consume();
        }
    }

    private boolean isCommand(KeyEvent e) {
        switch (e.getCode()) {
            case A -> pane.selectAll();
            case C -> pane.copyHex();
            default -> {
                return false;
            }
        }
        return true;
    }

    private long target(KeyEvent e) {
        long at = pane.cursor().at();
        int width = pane.bytesInRow();
        return switch (e.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case UP -> at >= width ? at - width : at;
            case DOWN -> at + width;
            case PAGE_UP -> at - pane.bytesInPage();
            case PAGE_DOWN -> at + pane.bytesInPage();
            case HOME -> e.isShortcutDown() ? 0 : at - at % width;
            case END -> e.isShortcutDown() ? Long.MAX_VALUE : at - at % width + width - 1;
            default -> Long.MIN_VALUE;
        };
    }
}
