package app.sockeye.ui.tab;

import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.InspectorView;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.TabLayout;
import app.sockeye.ui.log.LogView;
import app.sockeye.ui.log.command.ShownLog;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.statistics.StatisticsCommands;
import app.sockeye.ui.statistics.StatisticsView;
import app.sockeye.ui.tab.work.EntryTarget;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.TabRecord;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** What the tab of a connection, or of a recorded session, shows in the middle of the window. */
public abstract class TabView extends CentreView {
    private final LogView log;
    private final LogModel logModel;
    private final InspectorView inspector;
    private final IconToggle inspectorToggle;

    /** @param target the tab, for commands on its entries */
    TabView(EntryTarget target, Workbench bench, PayloadSaver saver, MessageDesk messages, TabLayout layout) {
        super(layout);
        TabRecord record = target.record();
        BooleanProperty inspected = layout.shownProperty(RegionLayout.Region.INSPECTOR);
        FileDialogs dialogs = new FileDialogs(bench.settings());
        EntryDesk commands = new EntryDesk(target, saver, messages, bench, () -> inspected.set(true), dialogs, this);
        logModel = record.log();
        log = new LogView(logModel, commands, new FilterDesk(bench));
        inspector = new InspectorView(record.inspector(), commands);
        inspector.setOnClose(() -> inspected.set(false));
        placeLog(log);
        inspectorToggle = new IconToggle("log-inspector", Feather.SIDEBAR, TabTexts.INSPECTOR);
        inspectorToggle.selectedProperty().bindBidirectional(inspected);
        showStatistics(record, commands);
    }

    @Override
    public void setRoom(Room room) {
        Visibility.set(inspectorToggle, room == Room.SMALL);
        log.setRoom(room);
        inspector.setRoom(room);
    }

    @Override
    public ShownLog shownLog() {
        return log;
    }

    /** The tab's log. */
    public LogView log() {
        return log;
    }

    /** What the tab's log shows. */
    public LogModel logModel() {
        return logModel;
    }

    /** Puts a node that tells what the tab is linked with among its facts; empty for nothing. */
    public abstract void setLink(Optional<Node> link);

    @Override
    public InspectorView inspector() {
        return inspector;
    }

    /** Adds the buttons for the activity strip and the statistics, which replace the log's rows. */
    private void showStatistics(TabRecord record, EntryDesk commands) {
        BooleanProperty rows = regions().shownProperty(RegionLayout.Region.ROWS);
        StatisticsCommands showing = new StatisticsDesk(record.log(), commands, rows);
        log.setInstead(() -> new StatisticsView(record.statistics(), showing), rows);
        IconToggle activity = new IconToggle("log-activity-toggle", Feather.ACTIVITY, TabTexts.ACTIVITY);
        log.activityShownProperty().bindBidirectional(regions().shownProperty(RegionLayout.Region.ACTIVITY));
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
