package app.sockeye.ui.log;

import app.sockeye.ui.common.OnDemand;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The log's rows, or what is shown in their place. */
final class LogBody extends StackPane {
    private final Node rows;

    LogBody(Node rows) {
        super(rows);
        this.rows = rows;
        setMinHeight(0);
    }

    /**
     * Sets what is shown in place of the rows while they are hidden.
     *
     * @param making makes it, when it is shown for the first time
     */
    void setInstead(Supplier<Node> making, ObservableBooleanValue rowsShown) {
        rows.visibleProperty().bind(rowsShown);
        OnDemand<Node> other = new OnDemand<>(() -> {
            Node made = making.get();
            made.visibleProperty().bind(Bindings.not(rowsShown));
            return made;
        });
        rowsShown.addListener((o, before, now) -> place(other, now));
        place(other, rowsShown.get());
    }

    /** Removes the node while it is hidden, because JavaFX visits all nodes of a window when one changes. */
    private void place(OnDemand<Node> other, boolean rowsShown) {
        if (rowsShown) {
            other.made().ifPresent(getChildren()::remove);
        } else if (other.get().getParent() == null) {
            getChildren().add(other.get());
        }
    }
}
