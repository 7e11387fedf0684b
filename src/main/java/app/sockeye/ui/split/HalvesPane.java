package app.sockeye.ui.split;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/**
 * Two panes beside each other with a divider that can be dragged, or one of them alone. They keep their shares while
 * the window is resized, as long as neither gets narrower than it may; in a narrow window both get the same. A double click on the divider makes
 * them equal. Style class {@code sized-split}.
 */
public final class HalvesPane extends Region {
    /** Width of the divider for the mouse, in px; only a hairline in its middle is visible. */
    private static final double GRIP = 7;
    /** Minimum width of one of them alone, in px. */
    private static final double LEAST_ALONE = 360;

    private final HalfPane left;
    private final HalfPane right;
    private final DoubleProperty share;
    private final Region edge = new Region();

    /** @param share the left pane's, between 0 and 1; follows the user's drags */
    public HalvesPane(HalfPane left, HalfPane right, DoubleProperty share) {
        this.left = left;
        this.right = right;
        this.share = share;
        getStyleClass().add("sized-split");
        edge.setId("split-divider");
        edge.getStyleClass().addAll("edge", "upright");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setViewOrder(-1);
        edge.setOnMouseDragged(
                e -> share.set(inRange(sceneToLocal(e.getSceneX(), 0).getX() / getWidth())));
        edge.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                share.set(Halves.EQUAL);
            }
        });
        share.addListener(o -> requestLayout());
        show(true, false);
    }

    /** Shows one half or both. */
    public void show(boolean showLeft, boolean showRight) {
        left.setVisible(showLeft);
        right.setVisible(showRight);
        List<Region> shown = showLeft && showRight ? List.of(left, right, edge) : List.of(showLeft ? left : right);
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    /** Where the left half ends, in px; the whole width without a split. */
    double dividerAt() {
        return isSplit() ? snapPositionX(getWidth() * inRange(share.get())) : getWidth();
    }

    boolean isSplit() {
        return getChildren().size() > 1;
    }

    private double inRange(double wanted) {
        double least = Math.min(Halves.EQUAL, HalfPane.WIDTH / Math.max(1, getWidth()));
        return Math.max(least, Math.min(1 - least, wanted));
    }

    @Override
    protected void layoutChildren() {
        if (!isSplit()) {
            getChildren().forEach(half -> half.resizeRelocate(0, 0, getWidth(), getHeight()));
            return;
        }
        double at = dividerAt();
        left.resizeRelocate(0, 0, at, getHeight());
        right.resizeRelocate(at, 0, getWidth() - at, getHeight());
        edge.resizeRelocate(at - Math.ceil(GRIP / 2), 0, GRIP, getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return isSplit() ? left.minWidth(-1) + right.minWidth(-1) : LEAST_ALONE;
    }
}
