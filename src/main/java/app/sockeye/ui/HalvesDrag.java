package app.sockeye.ui;

import app.sockeye.ui.split.DropArea;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.HalfPlace;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.strip.TabDrag;
import app.sockeye.ui.tab.strip.TabStrip;
import app.sockeye.ui.tab.work.Tab;
import java.util.Map;
import java.util.Optional;

/** Moves a tab that is dragged out of its row: to an edge of the content, or to the other half. JavaFX thread. */
final class HalvesDrag implements TabDrag {
    private final Halves<Tab> halves;
    private final Map<Half, TabStrip> strips;
    private final DropArea area;

    HalvesDrag(Halves<Tab> halves, Map<Half, TabStrip> strips, DropArea area) {
        this.halves = halves;
        this.strips = strips;
        this.area = area;
    }

    @Override
    public boolean over(Tab tab, double sceneX, double sceneY) {
        Optional<Half> target = target(tab, sceneX, sceneY);
        area.show(target);
        return target.isPresent();
    }

    @Override
    public boolean drop(Tab tab, double sceneX, double sceneY) {
        Optional<Half> target = target(tab, sceneX, sceneY);
        area.show(Optional.empty());
        target.ifPresent(half -> {
            if (halves.splitProperty().get()) {
                halves.move(tab, place(half, sceneX, sceneY));
            } else {
                halves.splitOff(tab, half);
            }
        });
        return target.isPresent();
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
