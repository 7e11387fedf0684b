package app.sockeye.ui;

import app.sockeye.ui.common.Enclosure;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.environment.EnvironmentSwitcher;
import app.sockeye.ui.layout.Drawer;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.tab.Tabs;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Places the window's regions depending on its room: beside each other, inspector below the log, or as drawers. */
final class WindowRegions extends BorderPane {
    private static final double LEAST_LIBRARY_WIDTH = 160;

    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private final RegionLayout layout;
    private final Sidebar sidebar;
    private final Tabs tabs;
    private final CentreHalves center;
    private final StackPane librarySide = new StackPane();
    private final Drawer libraryDrawer;
    private final InspectorPlaces inspectors;
    private final IconButton openLibrary;

    WindowRegions(RegionLayout layout, Sidebar sidebar, Tabs tabs, EnvironmentSwitcher switcher, StatusBar statusBar) {
        this.layout = layout;
        this.tabs = tabs;
        getStyleClass().add("window-regions");
        this.sidebar = sidebar;
        openLibrary = new IconButton(
                "open-library", Feather.MENU, WindowTexts.OPEN_LIBRARY, () -> layout.toggle(Region.LIBRARY));
        libraryDrawer = new Drawer(
                "library-drawer",
                true,
                layout.sizeProperty(Region.LIBRARY),
                layout.shownProperty(Region.LIBRARY).and(layout.roomProperty().isEqualTo(Room.SMALL)),
                layout.shownProperty(Region.LIBRARY),
                sidebar::focusList);
        inspectors = new InspectorPlaces(layout, tabs.shown()::viewInHalves);
        center = new CentreHalves(tabs, layout, openLibrary, switcher);
        setCenter(new StackPane(split(), inspectors.drawer(), libraryDrawer));
        setBottom(new Enclosure(statusBar));
        widthProperty().addListener(o -> fit());
        heightProperty().addListener(o -> fit());
        layout.roomProperty().addListener(o -> arrange());
        layout.inspectorPlaceProperty().addListener(o -> arrange());
        arrange();
    }

    private SizedSplit split() {
        librarySide.setMinWidth(LEAST_LIBRARY_WIDTH);
        SizedSplit split = new SizedSplit(Orientation.HORIZONTAL, center);
        var library =
                layout.shownProperty(Region.LIBRARY).and(layout.roomProperty().isNotEqualTo(Room.SMALL));
        Visibility.when(openLibrary, library.not());
        split.addSide(librarySide, true, layout.sizeProperty(Region.LIBRARY), library);
        inspectors.addTo(split);
        return split;
    }

    /**
     * Shows the tabs in front in the middle.
     *
     * @param without gives what is shown there without a tab
     */
    void show(Supplier<Node> without) {
        inspectors.follow(tabs.shown().viewInHalves());
        center.show(without);
        arrange();
    }

    /** Leaves the top of the window to the line that tells of production. */
    void follow(ObservableBooleanValue production) {
        production.addListener((o, before, now) -> pseudoClassStateChanged(PRODUCTION, now));
        pseudoClassStateChanged(PRODUCTION, production.get());
    }

    /** Puts the keyboard's focus into the other half. */
    void focusOtherHalf() {
        center.focusOther();
    }

    private void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            layout.fit(getWidth(), getHeight());
        }
    }

    private void arrange() {
        Room room = layout.roomProperty().get();
        move(sidebar, room == Room.SMALL ? libraryDrawer.panel() : librarySide);
        center.fit();
        inspectors.place(
                tabs.shown().viewInHalves(),
                Stream.of(Half.values())
                        .flatMap(half -> tabs.shown().view(half).stream())
                        .toList());
    }

    private static void move(Node region, Pane place) {
        if (region.getParent() != place) {
            place.getChildren().setAll(region);
        }
    }
}
