package app.sockeye.ui;

import app.sockeye.ui.common.Room;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.split.DropArea;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.HalfPane;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.split.HalvesPane;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.strip.TabStrip;
import app.sockeye.ui.tab.work.Tab;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The middle of the window: the tabs in one row or in two halves, and what those in front show. JavaFX thread. */
final class CentreHalves extends StackPane {
    private final Tabs tabs;
    private final Halves<Tab> halves;
    private final RegionLayout layout;
    private final Node before;
    private final Node after;
    private final Map<Half, HalfPane> panes = new EnumMap<>(Half.class);
    private final HalvesPane both;
    private final HalvesLink link;

    /**
     * @param before stands before the tabs of the whole window
     * @param after stands behind them
     */
    CentreHalves(Tabs tabs, RegionLayout layout, Node before, Node after) {
        this.tabs = tabs;
        this.layout = layout;
        this.before = before;
        this.after = after;
        halves = tabs.halves();
        link = new HalvesLink(tabs);
        Map<Half, TabStrip> strips = new EnumMap<>(Half.class);
        for (Half half : Half.values()) {
            panes.put(half, new HalfPane(half));
        }
        both = new HalvesPane(panes.get(Half.LEFT), panes.get(Half.RIGHT), halves.shareProperty());
        DropArea area = new DropArea(both);
        HalvesDrag drag = new HalvesDrag(tabs, strips, area);
        panes.forEach((half, pane) -> {
            strips.put(half, new TabStrip(half, halves, tabs.commands(), drag));
            pane.setStrip(strips.get(half));
            pane.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pressed(half));
            pane.widthProperty().addListener(o -> fit(half));
        });
        getChildren().setAll(both, area);
        minWidthProperty().bind(both.minWidthProperty());
        ChangeListener<Node> focus = (o, was, now) -> focused(now);
        sceneProperty().addListener((o, was, now) -> {
            Optional.ofNullable(was)
                    .ifPresent(scene -> scene.focusOwnerProperty().removeListener(focus));
            Optional.ofNullable(now)
                    .ifPresent(scene -> scene.focusOwnerProperty().addListener(focus));
        });
    }

    /**
     * Shows the tabs in front.
     *
     * @param without gives what is shown where there is no tab
     */
    void show(Supplier<Node> without) {
        Optional<Node> owner = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        boolean split = halves.splitProperty().get();
        layout.setSplit(split);
        Half alone = halves.focusedProperty().get();
        boolean left = split || alone == Half.LEFT;
        boolean right = split || alone == Half.RIGHT;
        panes.get(Half.LEFT)
                .setAround(
                        Optional.of(before).filter(n -> left),
                        Optional.of(after).filter(n -> !right));
        panes.get(Half.RIGHT)
                .setAround(
                        Optional.of(before).filter(n -> !left),
                        Optional.of(after).filter(n -> right));
        panes.forEach((half, pane) -> {
            pane.setSplit(split, half == alone);
            tabs.shown()
                    .view(half)
                    .<Runnable>map(view -> () -> pane.show(view))
                    .orElse(pane::clear)
                    .run();
        });
        if (halves.frontProperty().get() == null) {
            panes.get(alone).show(without.get());
        }
        if (halves.selectedProperty().get() == halves.frontProperty().get()) {
            panes.get(alone).setNotice(tabs.closing().bar());
        }
        both.show(left, right);
        link.show();
        fit();
        owner.filter(node -> node.getScene() == getScene() && !node.isFocused()).ifPresent(Node::requestFocus);
    }

    /** Fits what is shown to the room that there is. */
    void fit() {
        panes.keySet().forEach(this::fit);
    }

    private void fit(Half half) {
        Room window = layout.roomProperty().get();
        double width = panes.get(half).getWidth();
        Room room = halves.splitProperty().get() ? Room.ofHalf(window, width) : window;
        tabs.shown().view(half).ifPresent(view -> view.setRoom(room));
    }

    /** Puts the keyboard's focus into the other half. */
    void focusOther() {
        if (halves.splitProperty().get()) {
            focus(halves.focusedProperty().get().other());
        }
    }

    /** The focus comes to where it was in the tab; from elsewhere in the window it comes to the rows. */
    private void focus(Half half) {
        halves.focus(half);
        if (!panes.get(half).holds(getScene().getFocusOwner())) {
            tabs.shown().view(half).ifPresent(CentreView::focusRows);
        }
    }

    /** Not all that can be pressed takes the keyboard's focus, which would stay in the other half. */
    private void pressed(Half half) {
        if (half != halves.focusedProperty().get()) {
            focus(half);
        }
    }

    private void focused(Node now) {
        if (halves.selectedProperty().get() != halves.frontProperty().get()
                && !getScene().getWindow().isFocused()) {
            // The focus is in a window of its own.
            return;
        }
        panes.forEach((half, pane) -> {
            if (pane.holds(now) && half != halves.focusedProperty().get()) {
                halves.focus(half);
            }
        });
    }
}
