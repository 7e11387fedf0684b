package app.sockeye.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/**
 * Lets the user put the rows of a box in another order: by dragging one at its grip, and by Alt+Up and Alt+Down in it.
 * JavaFX thread.
 */
public final class RowOrder {
    private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    private final VBox rows;
    private final IntSupplier count;
    private final Move move;

    /** Moves a row; the box may be filled anew by it. */
    @FunctionalInterface
    public interface Move {
        /** Moves a row to the place that it shall have afterwards. */
        void move(int from, int to);
    }

    /** @param count how many of the rows, from the first, can be moved */
    public RowOrder(VBox rows, IntSupplier count, Move move) {
        this.rows = rows;
        this.count = count;
        this.move = move;
    }

    /** Makes a row of the box one that can be moved. */
    public void add(Node row, Node grip) {
        if (grip != row) {
            grip.setCursor(Cursor.HAND);
        }
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (!e.isStillSincePress()) {
                mark(row, place(row, e));
            }
        });
        grip.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            unmark();
            if (!e.isStillSincePress()) {
                move(row, place(row, e));
            }
        });
        row.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (UP.match(e) || DOWN.match(e)) {
                move(row, rows.getChildren().indexOf(row) + (UP.match(e) ? -1 : 1));
                e.consume();
            }
        });
    }

    private List<Node> movable() {
        return rows.getChildren().subList(0, count.getAsInt());
    }

    /** The place that a row would have where the mouse is: that of the row there. */
    private int place(Node row, MouseEvent event) {
        double y = rows.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        int from = movable().indexOf(row);
        int place = 0;
        for (int i = 0; i < movable().size(); i++) {
            Bounds bounds = movable().get(i).getBoundsInParent();
            if (i < from && bounds.getMaxY() < y || i > from && bounds.getMinY() < y) {
                place++;
            }
        }
        return place;
    }

    private void mark(Node row, int place) {
        unmark();
        List<Node> others = new ArrayList<>(movable());
        if (others.indexOf(row) == place) {
            return;
        }
        others.remove(row);
        if (place < others.size()) {
            others.get(place).pseudoClassStateChanged(DROP_BEFORE, true);
        } else {
            others.get(others.size() - 1).pseudoClassStateChanged(DROP_AFTER, true);
        }
    }

    private void unmark() {
        rows.getChildren().forEach(row -> {
            row.pseudoClassStateChanged(DROP_BEFORE, false);
            row.pseudoClassStateChanged(DROP_AFTER, false);
        });
    }

    private void move(Node row, int to) {
        int from = movable().indexOf(row);
        if (from < 0 || to < 0 || to >= movable().size() || from == to) {
            return;
        }
        Node focused = row.getScene().getFocusOwner();
        String id = focused == null ? null : focused.getId();
        move.move(from, to);
        Node moved = rows.getChildren().get(to);
        Node again = id == null ? null : moved.lookup("#" + id);
        if (again != null) {
            again.requestFocus();
        }
    }
}
