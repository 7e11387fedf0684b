package app.sockeye.ui.split;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/** Shows over the halves where an item that is dragged would go. Style class {@code drop-area}. */
public final class DropArea extends Region {
    private final HalvesPane halves;
    private final Region shade = new Region();

    /** @param halves that it lies over, with the same size */
    public DropArea(HalvesPane halves) {
        this.halves = halves;
        setId("drop-area");
        setMouseTransparent(true);
        shade.getStyleClass().add("drop-area");
        shade.setManaged(false);
        shade.setVisible(false);
        getChildren().add(shade);
    }

    /**
     * The half that an item dropped at a position would go to; empty if it stays where it is.
     *
     * @param from the item's half
     * @param alone whether there is no other item
     * @param top height of the strip, in px
     */
    public Optional<Half> target(double sceneX, double sceneY, Half from, boolean alone, double top) {
        Point2D at = halves.sceneToLocal(sceneX, sceneY);
        if (!halves.contains(at)) {
            return Optional.empty();
        }
        return halves.isSplit()
                ? DropTarget.ofTwo(at.getX(), halves.dividerAt(), from)
                : DropTarget.ofOne(at.getX(), at.getY(), halves.getWidth(), top, alone);
    }

    /** Shows that an item would go to a half; empty for nothing. */
    public void show(Optional<Half> half) {
        shade.setVisible(half.isPresent());
        half.ifPresent(shown -> {
            double divider = halves.isSplit() ? halves.dividerAt() : Math.round(getWidth() / 2);
            double from = shown == Half.LEFT ? 0 : divider;
            shade.resizeRelocate(from, 0, shown == Half.LEFT ? divider : getWidth() - divider, getHeight());
        });
    }
}
