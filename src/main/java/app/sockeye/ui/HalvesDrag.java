package app.sockeye.ui;

import app.sockeye.ui.split.DropArea;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.HalfPlace;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.strip.TabDrag;
import app.sockeye.ui.tab.strip.TabStrip;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.window.WindowPlace;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Moves a tab that is dragged out of its row: to an edge of the content, to the other half, or out of the window to one
 * of its own. JavaFX thread.
 */
final class HalvesDrag implements TabDrag {
    /** Distance from the window from which a tab gets a window of its own, in px. */
    private static final double OUTSIDE = 24;

    private final Tabs tabs;
    private final Halves<Tab> halves;
    private final Map<Half, TabStrip> strips;
    private final DropArea area;

    HalvesDrag(Tabs tabs, Map<Half, TabStrip> strips, DropArea area) {
        this.tabs = tabs;
        halves = tabs.halves();
        this.strips = strips;
        this.area = area;
    }

    @Override
    public boolean over(Tab tab, double sceneX, double sceneY) {
        Optional<Half> target = target(tab, sceneX, sceneY);
        area.show(target);
        return target.isPresent() || isOutside(tab, sceneX, sceneY);
    }

    @Override
    public boolean drop(Tab tab, double sceneX, double sceneY) {
        Optional<Half> target = target(tab, sceneX, sceneY);
        area.show(Optional.empty());
        if (target.isEmpty() && isOutside(tab, sceneX, sceneY)) {
            tabs.apartBounds().put(tab, WindowPlace.at(onScreen(sceneX, sceneY)));
            halves.setApart(tab);
            return true;
        }
        target.ifPresent(half -> {
            if (halves.splitProperty().get()) {
                halves.move(tab, place(half, sceneX, sceneY));
            } else {
                halves.splitOff(tab, half);
            }
        });
        return target.isPresent();
    }

    private Point2D onScreen(double sceneX, double sceneY) {
        Scene scene = area.getScene();
        return new Point2D(
                scene.getWindow().getX() + scene.getX() + sceneX,
                scene.getWindow().getY() + scene.getY() + sceneY);
    }

    /** Beyond the sides of the window, but as high as its row, a tab is at the row's end. */
    private boolean isOutside(Tab tab, double sceneX, double sceneY) {
        Point2D screen = onScreen(sceneX, sceneY);
        Window window = area.getScene().getWindow();
        boolean above = screen.getY() < window.getY() - OUTSIDE;
        boolean below = screen.getY() > window.getY() + window.getHeight() + OUTSIDE;
        boolean beside =
                screen.getX() < window.getX() - OUTSIDE || screen.getX() > window.getX() + window.getWidth() + OUTSIDE;
        return above || below || beside && !isAtRow(tab, sceneY);
    }

    private boolean isAtRow(Tab tab, double sceneY) {
        return halves.halfOf(tab)
                .map(strips::get)
                .map(strip -> strip.localToScene(strip.getLayoutBounds()))
                .filter(row -> sceneY > row.getMinY() - OUTSIDE && sceneY < row.getMaxY() + OUTSIDE)
                .isPresent();
    }

    private Optional<Half> target(Tab tab, double sceneX, double sceneY) {
        return halves.halfOf(tab)
                .flatMap(from -> area.target(
                        sceneX,
                        sceneY,
                        from,
                        halves.all().size() == 1,
                        strips.get(from).getHeight()));
    }

    /** Among the tabs of a half where it is dropped on its strip, else behind them. */
    private HalfPlace place(Half half, double sceneX, double sceneY) {
        TabStrip strip = strips.get(half);
        return strip.contains(strip.sceneToLocal(sceneX, sceneY))
                ? new HalfPlace(half, strip.placeAt(sceneX))
                : HalfPlace.atEnd(half);
    }
}
