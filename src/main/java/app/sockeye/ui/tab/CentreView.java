package app.sockeye.ui.tab;

import app.sockeye.session.ClientSession;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.inspector.InspectorView;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.layout.TabLayout;
import app.sockeye.ui.log.command.ShownLog;
import app.sockeye.ui.tab.work.Tab;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What a tab shows in the middle of the window, a log above all, and its inspector for the window's right side. */
public abstract class CentreView extends BorderPane {
    private static final double LEAST_LOG_HEIGHT = 150;
    private static final double LEAST_INSPECTOR_HEIGHT = 120;

    private final StackPane logPlace = new StackPane();
    private final StackPane belowLog = new StackPane();
    private final SizedSplit split = new SizedSplit(Orientation.VERTICAL, logPlace);
    /** What the page that is shown has taken the place of; null before the first one. */
    private Node behindPage;

    private Optional<Parent> page = Optional.empty();
    private final TabLayout layout;

    CentreView(TabLayout layout) {
        this.layout = layout;
        logPlace.setMinHeight(LEAST_LOG_HEIGHT);
        belowLog.setMinHeight(LEAST_INSPECTOR_HEIGHT);
    }

    /** Puts the log into its place. */
    void placeLog(Region log) {
        logPlace.getChildren().setAll(log);
    }

    /** Adds the inspector below the log and returns the split, which then fills the middle. */
    SizedSplit withInspectorBelow() {
        split.addSide(
                belowLog,
                false,
                layout.sizeProperty(RegionLayout.Region.INSPECTOR),
                layout.inspectorShown(
                        RegionLayout.InspectorPlace.BELOW_LOG, inspector().filledProperty()));
        return split;
    }

    /** The regions of the tab, as its window has them. */
    public TabLayout regions() {
        return layout;
    }

    /** The log and the regions below it. */
    SizedSplit split() {
        return split;
    }

    /** Shows a page in place of the log and what is below it. */
    public void showPage(Parent shown) {
        if (getCenter() != shown) {
            behindPage = getCenter();
            page = Optional.of(shown);
            setCenter(shown);
        }
    }

    /** Takes a page away that is shown. */
    public void hidePage(Node shown) {
        if (getCenter() == shown) {
            setCenter(behindPage);
        }
    }

    /** The page that is shown in place of the log. */
    public Optional<Parent> page() {
        return page.filter(shown -> shown == getCenter());
    }

    /** The place of the inspector when there is no room for it beside the log. */
    public StackPane belowLog() {
        return belowLog;
    }

    /** Tells the regions how much room the window has, or the half of it that the view is in. */
    public abstract void setRoom(Room room);

    /** The log in front, for commands that each log has. */
    public abstract ShownLog shownLog();

    /** Puts the keyboard's focus on the log's rows. */
    public void focusRows() {
        shownLog().focusRows();
    }

    /** The sessions whose figures the window's status bar tells, together. */
    public List<ClientSession> sessions() {
        return List.of();
    }

    /** Whether there is a composer, whose message can be sent. */
    public boolean hasComposer() {
        return false;
    }

    /** Sends what is written in the composer, or tells why it can't be. */
    public void send() {}

    /** Puts the keyboard's focus into the composer, if there is one. */
    public void focusComposer() {}

    /** The tab that this view shows. */
    public abstract Tab tab();

    /** The tab's regions as the focus walks through them. */
    public abstract List<RegionWalk.Stop> stops();

    /** The tab's inspector, which the window places. */
    public abstract InspectorView inspector();
}
