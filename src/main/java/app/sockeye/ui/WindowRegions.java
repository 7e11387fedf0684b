package app.sockeye.ui;

import app.sockeye.ui.common.Enclosure;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.environment.EnvironmentSwitcher;
import app.sockeye.ui.layout.Drawer;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.InspectorPlace;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.Tabs;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Places the window's regions depending on its room: beside each other, inspector below the log, or as drawers. */
final class WindowRegions extends BorderPane {
    private static final double LEAST_CENTER_WIDTH = 360;
    private static final double LEAST_LIBRARY_WIDTH = 160;
    private static final double LEAST_INSPECTOR_WIDTH = 280;

    private final RegionLayout layout;
    private final Sidebar sidebar;
    private final BorderPane center = new BorderPane();
    private final StackPane librarySide = new StackPane();
    private final StackPane inspectorSide = new StackPane();
    private final Drawer libraryDrawer;
    private final Drawer inspectorDrawer;
    private final IconButton openLibrary;
    private Optional<CentreView> front = Optional.empty();

    WindowRegions(RegionLayout layout, Sidebar sidebar, Tabs tabs, EnvironmentSwitcher switcher, StatusBar statusBar) {
        this.layout = layout;
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
        inspectorDrawer = new Drawer(
                "inspector-drawer",
                false,
                layout.sizeProperty(Region.INSPECTOR),
                layout.inspectorShown(InspectorPlace.DRAWER),
                layout.shownProperty(Region.INSPECTOR),
                () -> front.ifPresent(view -> RegionWalk.focusFirst(view.inspector())));
        HBox.setHgrow(tabs.strip(), Priority.ALWAYS);
        HBox top = new HBox(openLibrary, tabs.strip(), switcher);
        top.getStyleClass().add("window-top");
        center.setTop(new VBox(top, tabs.closing().bar()));
        setCenter(new StackPane(split(), inspectorDrawer, libraryDrawer));
        setBottom(new Enclosure(statusBar));
        widthProperty().addListener(o -> fit());
        heightProperty().addListener(o -> fit());
        layout.roomProperty().addListener(o -> arrange());
        arrange();
    }

    private SizedSplit split() {
        center.setMinWidth(LEAST_CENTER_WIDTH);
        librarySide.setMinWidth(LEAST_LIBRARY_WIDTH);
        inspectorSide.setMinWidth(LEAST_INSPECTOR_WIDTH);
        SizedSplit split = new SizedSplit(Orientation.HORIZONTAL, center);
        var library =
                layout.shownProperty(Region.LIBRARY).and(layout.roomProperty().isNotEqualTo(Room.SMALL));
        Visibility.when(openLibrary, library.not());
        split.addSide(librarySide, true, layout.sizeProperty(Region.LIBRARY), library);
        split.addSide(
                inspectorSide,
                false,
                layout.sizeProperty(Region.INSPECTOR),
                layout.inspectorShown(InspectorPlace.BESIDE_LOG));
        return split;
    }

    /** Shows a tab in the middle; without one, the other node. */
    void show(Optional<CentreView> view, Node without) {
        front.ifPresent(
                gone -> ((Pane) gone.inspector().getParent()).getChildren().clear());
        front = view;
        layout.inspectedProperty().unbind();
        layout.inspectedProperty().set(false);
        view.ifPresent(
                shown -> layout.inspectedProperty().bind(shown.inspector().filledProperty()));
        center.setCenter(view.<Node>map(v -> v).orElse(without));
        arrange();
    }

    private void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            layout.fit(getWidth(), getHeight());
        }
    }

    private void arrange() {
        Room room = layout.roomProperty().get();
        move(sidebar, room == Room.SMALL ? libraryDrawer.panel() : librarySide);
        front.ifPresent(view -> {
            view.setRoom(room);
            move(
                    view.inspector(),
                    switch (InspectorPlace.in(room)) {
                        case BESIDE_LOG -> inspectorSide;
                        case BELOW_LOG -> view.belowLog();
                        case DRAWER -> inspectorDrawer.panel();
                    });
        });
    }

    private static void move(Node region, Pane place) {
        if (region.getParent() != place) {
            place.getChildren().setAll(region);
        }
    }
}
