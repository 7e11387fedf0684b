package app.sockeye.ui;

import app.sockeye.settings.WindowLayout;
import app.sockeye.ui.common.Enclosure;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.strip.TabMark;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.window.WindowPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/**
 * The window of a tab that stands apart: the tab's name over what it shows, and its figures below. It has its own
 * regions, and goes when its tab does; when the user closes it, the tab comes back to the main window. JavaFX thread.
 */
final class TabWindow {
    private final Tab tab;
    private final CentreView view;
    private final Tabs tabs;
    private final WindowFrames frames;
    private final RegionLayout layout;
    private final InspectorPlaces inspectors;
    private final StackPane notice = new StackPane();
    private final WindowFrame frame;
    private final Runnable unfollow;

    /** @param kept the layout of the main window, with which this one begins */
    TabWindow(CentreView view, Tabs tabs, WindowFrames frames, WindowLayout kept) {
        this.tab = view.tab();
        this.view = view;
        this.tabs = tabs;
        this.frames = frames;
        layout = new RegionLayout(kept);
        inspectors = new InspectorPlaces(layout, () -> Optional.of(view));
        StatusBar figures = new StatusBar(frames.background());
        BorderPane content = content(figures);
        Stage stage = new Stage();
        frame = frames.frame(
                stage, content, () -> Optional.of(view), () -> tabs.halves().select(tab));
        stage.titleProperty().bind(tab.titleProperty().map(WindowTexts::ofTab));
        WindowPlace.restore(stage, bounds());
        stage.setOnCloseRequest(e -> {
            e.consume();
            tabs.halves().bringBack(tab);
        });
        InvalidationListener moved = o -> keepBounds();
        for (Observable place :
                new Observable[] {stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty()
                }) {
            place.addListener(moved);
        }
        figures.show(view::sessions);
        unfollow = frames.pulse().follow(figures::update);
    }

    private BorderPane content(StatusBar figures) {
        SizedSplit split = new SizedSplit(Orientation.HORIZONTAL, new StackPane(view));
        inspectors.addTo(split);
        BorderPane content = new BorderPane(new StackPane(split, inspectors.drawer()));
        content.getStyleClass().addAll("window-regions", "tab-window");
        content.setTop(new VBox(heading(), notice));
        content.setBottom(new Enclosure(figures));
        content.widthProperty().addListener(o -> fit(content));
        content.heightProperty().addListener(o -> fit(content));
        layout.roomProperty().addListener((o, before, now) -> view.setRoom(now));
        layout.inspectorPlaceProperty().addListener(o -> placeInspector());
        view.regions().follow(layout);
        view.setRoom(layout.roomProperty().get());
        inspectors.follow(Optional.of(view));
        placeInspector();
        return content;
    }

    private HBox heading() {
        Label name = new Label();
        name.setId("tab-window-name");
        name.textProperty().bind(tab.titleProperty());
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton back = new IconButton("bring-back", Feather.CORNER_UP_LEFT, TabTexts.BRING_BACK, () -> tabs.halves()
                .bringBack(tab));
        HBox heading = new HBox(8, TabMark.of(tab), name, space, back);
        heading.getStyleClass().addAll("window-top", "tab-window-top");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private void fit(BorderPane content) {
        if (content.getWidth() > 0 && content.getHeight() > 0) {
            layout.fit(content.getWidth(), content.getHeight());
        }
    }

    private void placeInspector() {
        inspectors.place(Optional.of(view), List.of(view));
    }

    private WindowLayout bounds() {
        return new WindowLayout(Optional.ofNullable(tabs.apartBounds().get(tab)), false, Map.of(), Set.of());
    }

    private void keepBounds() {
        Stage stage = frame.stage();
        if (stage.isShowing() && !stage.isIconified() && !stage.isMaximized()) {
            tabs.apartBounds()
                    .put(tab, new WindowLayout.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }

    /** Opens the window, with the keyboard's focus in the tab. */
    void open() {
        frame.stage().show();
        keepBounds();
        view.focusRows();
    }

    /** Brings the window to the front. */
    void bringToFront() {
        WindowPlace.bringToFront(frame.stage());
    }

    boolean isFocused() {
        return frame.stage().isFocused();
    }

    /** Puts a bar below the tab's name. */
    void setNotice(Node bar) {
        if (bar.getParent() != notice) {
            notice.getChildren().setAll(bar);
        }
    }

    /**
     * Closes the window.
     *
     * @param next the layout of the window that the tab goes to
     */
    void close(RegionLayout next) {
        unfollow.run();
        frame.stage().titleProperty().unbind();
        inspectors.follow(Optional.empty());
        view.regions().follow(next);
        frames.close(frame);
    }
}
