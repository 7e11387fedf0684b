package app.sockeye.ui.common.bar;

import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A control and its place in a {@link FoldingBar}, which shows and hides the place independently of the control's own
 * visibility.
 */
final class FoldingItem {
    private final Node node;
    private final Fold fold;
    private final Room from;
    private final Optional<Node> choice;
    /** What of the choice is shown while it does not fold. */
    private final Node wide;

    private final double least;
    private final StackPane slot;

    /** How an item folds, in the order in which items fold. */
    enum Fold {
        AWAY,
        TO_CHOICE,
        TO_MENU,
        NEVER
    }

    FoldingItem(Node node, Fold fold, Room from, Optional<Node> choice, double least) {
        this.node = node;
        this.fold = fold;
        this.from = from;
        this.choice = choice;
        this.least = least;
        // Whether the control itself is visible is its own affair.
        wide = choice.isPresent() ? atLeft(node) : node;
        slot = atLeft(wide);
        slot.setMinWidth(0);
        choice.ifPresent(slot.getChildren()::add);
        show(false);
    }

    private static StackPane atLeft(Node node) {
        StackPane around = new StackPane(node);
        around.setAlignment(Pos.CENTER_LEFT);
        return around;
    }

    Node node() {
        return node;
    }

    Fold fold() {
        return fold;
    }

    /** The smallest room in which it need not fold. */
    Room from() {
        return from;
    }

    /** Least width in px where it takes the remaining room, else 0. */
    double least() {
        return least;
    }

    StackPane slot() {
        return slot;
    }

    /** Shows the control itself or its folded form. */
    void show(boolean folds) {
        choice.ifPresent(narrow -> {
            Visibility.set(narrow, folds);
            Visibility.set(wide, !folds);
        });
    }

    double width(boolean folds) {
        Node shown = folds ? choice.orElse(node) : node;
        return least > 0 ? least : Math.ceil(shown.prefWidth(-1));
    }

    boolean isIcon() {
        return node.getStyleClass().contains("icon-button");
    }

    boolean isInMenu() {
        return fold == Fold.TO_MENU;
    }
}
