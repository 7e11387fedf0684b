package app.sockeye.ui.tab;

import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.InspectorView;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.log.LogView;
import app.sockeye.ui.statistics.StatisticsCommands;
import app.sockeye.ui.statistics.StatisticsView;
import app.sockeye.ui.tab.work.EntryTarget;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabRecord;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The regions of a tab in the middle of the window, with its log, and its inspector for the window's right side. */
public abstract class TabView extends BorderPane {
    private static final double LEAST_LOG_HEIGHT = 150;
    private static final double LEAST_INSPECTOR_HEIGHT = 120;

    private final LogView log;
    private final InspectorView inspector;
    /** Whether the log's rows are shown rather than the statistics; bound to the layout, which outlives the tab. */
    private final BooleanProperty rows = new SimpleBooleanProperty(this, "rows");

    private final IconToggle inspectorToggle;
    private final StackPane belowLog = new StackPane();
    private final SizedSplit split;
    /** What the page that is shown has taken the place of; null before the first one. */
    private Node behindPage;

    /** @param target the tab, for commands on its entries */
    TabView(EntryTarget target, Workbench bench, PayloadSaver saver, MessageDesk messages, RegionLayout layout) {
        TabRecord record = target.record();
        BooleanProperty inspected = layout.shownProperty(RegionLayout.Region.INSPECTOR);
        FileDialogs dialogs = new FileDialogs(bench.settings());
        EntryDesk commands = new EntryDesk(
                target,
                saver,
                messages,
                bench.toast(),
                bench.secrets().used(),
                () -> inspected.set(true),
                dialogs,
                this);
        log = new LogView(record.log(), commands, new FilterDesk(bench));
        log.setMinHeight(LEAST_LOG_HEIGHT);
        inspector = new InspectorView(record.inspector(), commands);
        inspector.setOnClose(() -> inspected.set(false));
        belowLog.setMinHeight(LEAST_INSPECTOR_HEIGHT);
        split = new SizedSplit(Orientation.VERTICAL, log);
        inspectorToggle = new IconToggle("log-inspector", Feather.SIDEBAR, TabTexts.INSPECTOR);
        inspectorToggle.selectedProperty().bindBidirectional(inspected);
        showStatistics(record, layout, commands);
    }

    /** Adds the inspector below the log and returns the split, which then fills the middle. */
    SizedSplit withInspectorBelow(RegionLayout layout) {
        split.addSide(
                belowLog,
                false,
                layout.sizeProperty(RegionLayout.Region.INSPECTOR),
                layout.inspectorShown(RegionLayout.InspectorPlace.BELOW_LOG));
        return split;
    }

    /** The log and the regions below it. */
    SizedSplit split() {
        return split;
    }

    /** Shows a page in place of the log and what is below it. */
    public void showPage(Node page) {
        if (getCenter() != page) {
            behindPage = getCenter();
            setCenter(page);
        }
    }

    /** Takes a page away that is shown. */
    public void hidePage(Node page) {
        if (getCenter() == page) {
            setCenter(behindPage);
        }
    }

    /** The place of the inspector when there is no room for it beside the log. */
    public StackPane belowLog() {
        return belowLog;
    }

    /** Tells the regions how much room the window has. */
    public void setRoom(Room room) {
        Visibility.set(inspectorToggle, room == Room.SMALL);
        log.setRoom(room);
        inspector.setRoom(room);
    }

    /** The tab that this view shows. */
    public abstract Tab tab();

    /** The tab's regions as the focus walks through them. */
    public abstract List<RegionWalk.Stop> stops();

    /** The tab's log. */
    public LogView log() {
        return log;
    }

    /** The tab's inspector, which the window places. */
    public InspectorView inspector() {
        return inspector;
    }

    /** Adds the buttons for the activity strip and the statistics, which replace the log's rows. */
    private void showStatistics(TabRecord record, RegionLayout layout, EntryDesk commands) {
        rows.bindBidirectional(layout.shownProperty(RegionLayout.Region.ROWS));
        StatisticsCommands showing = new StatisticsDesk(record.log(), commands, rows);
        log.setInstead(new StatisticsView(record.statistics(), showing), rows);
        IconToggle activity = new IconToggle("log-activity-toggle", Feather.ACTIVITY, TabTexts.ACTIVITY);
        log.activityShownProperty().bindBidirectional(layout.shownProperty(RegionLayout.Region.ACTIVITY));
        activity.selectedProperty().bindBidirectional(log.activityShownProperty());
        IconToggle statistics = new IconToggle("log-statistics", Feather.BAR_CHART_2, TabTexts.STATISTICS);
        statistics.setSelected(!rows.get());
        statistics.setOnAction(e -> rows.set(!statistics.isSelected()));
        rows.addListener((o, before, now) -> statistics.setSelected(!now));
        log.addButton(activity, Room.NARROW);
        log.addButton(statistics, Room.WIDE);
        log.addButton(inspectorToggle, Room.SMALL);
    }
}
