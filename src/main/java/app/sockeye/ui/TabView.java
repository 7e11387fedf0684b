package app.sockeye.ui;

import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.inspector.InspectorView;
import app.sockeye.ui.log.LogView;
import app.sockeye.ui.statistics.StatisticsCommands;
import app.sockeye.ui.statistics.StatisticsView;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** A tab's regions in the window's middle, its log among them, and its inspector for the window's right side. */
abstract class TabView extends BorderPane {
    private final LogView log;
    private final InspectorView inspector;
    /** Whether the log's rows are shown rather than the statistics: the layout's own outlives the tab. */
    private final BooleanProperty rows = new SimpleBooleanProperty(this, "rows");

    /** @param target the tab, as commands on its entries need it */
    TabView(EntryTarget target, Workbench bench, PayloadSaver saver, RegionLayout layout) {
        TabRecord record = target.record();
        EntryCommands commands = new EntryCommands(target, saver, bench.toast(), this);
        log = new LogView(record.log(), commands, new FilterDesk(bench));
        inspector = new InspectorView(record.inspector(), commands);
        showStatistics(record, layout, commands);
    }

    abstract Tab tab();

    /** The tab's regions as the focus walks through them. */
    abstract List<RegionWalk.Stop> stops();

    LogView log() {
        return log;
    }

    InspectorView inspector() {
        return inspector;
    }

    /** Lets the activity strip and the statistics be shown, the latter in the place of the log's rows. */
    private void showStatistics(TabRecord record, RegionLayout layout, EntryCommands commands) {
        rows.bindBidirectional(layout.shownProperty(RegionLayout.Region.ROWS));
        StatisticsCommands showing = new StatisticsShowing(record.log(), commands, rows);
        log.setInstead(new StatisticsView(record.statistics(), showing), rows);
        IconToggle activity =
                new IconToggle("log-activity-toggle", Feather.ACTIVITY, "Activity of the session (Ctrl+Shift+A)");
        log.activityShownProperty().bindBidirectional(layout.shownProperty(RegionLayout.Region.ACTIVITY));
        activity.selectedProperty().bindBidirectional(log.activityShownProperty());
        IconToggle statistics = new IconToggle("log-statistics", Feather.BAR_CHART_2, "Statistics (Ctrl+Shift+T)");
        statistics.setSelected(!rows.get());
        statistics.setOnAction(e -> rows.set(!statistics.isSelected()));
        rows.addListener((o, before, now) -> statistics.setSelected(!now));
        log.addButton(activity);
        log.addButton(statistics);
    }
}
