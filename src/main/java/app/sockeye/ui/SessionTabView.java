package app.sockeye.ui;

import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.composer.ComposerView;
import app.sockeye.ui.connection.ConnectionView;
import app.sockeye.ui.inspector.InspectorView;
import app.sockeye.ui.log.LogView;
import app.sockeye.ui.statistics.StatisticsCommands;
import app.sockeye.ui.statistics.StatisticsView;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import org.kordamp.ikonli.feather.Feather;

/** A connection's tab: address bar over log over composer. */
final class SessionTabView extends TabView {
    private static final double LEAST_LOG_HEIGHT = 120;
    private static final double LEAST_COMPOSER_HEIGHT = 120;

    private final SessionTab tab;
    private final ConnectionView connection;
    private final LogView log;
    private final ComposerView composer;
    private final InspectorView inspector;

    SessionTabView(SessionTab tab, Workbench bench, PayloadSaver saver, RegionLayout layout) {
        this.tab = tab;
        EntryCommands commands = new EntryCommands(tab, saver, bench.toast(), this);
        connection = new ConnectionView(tab.connection(), bench.pulse());
        log = new LogView(tab.log(), commands, new FilterDesk(bench));
        composer = new ComposerView(tab.composer());
        inspector = new InspectorView(tab.inspector(), commands);
        showStatistics(layout, commands);
        log.setMinHeight(LEAST_LOG_HEIGHT);
        composer.setMinHeight(LEAST_COMPOSER_HEIGHT);
        SizedSplit split = new SizedSplit(Orientation.VERTICAL, log);
        split.addSide(
                composer,
                false,
                layout.sizeProperty(RegionLayout.Region.COMPOSER),
                layout.shownProperty(RegionLayout.Region.COMPOSER));
        setTop(connection);
        setCenter(split);
    }

    /** Lets the activity strip and the statistics be shown, the latter in the place of the log's rows. */
    private void showStatistics(RegionLayout layout, EntryCommands commands) {
        BooleanProperty rows = layout.shownProperty(RegionLayout.Region.ROWS);
        StatisticsCommands showing = new StatisticsShowing(tab.log(), commands, rows);
        log.setInstead(new StatisticsView(tab.statistics(), showing), rows);
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

    @Override
    SessionTab tab() {
        return tab;
    }

    @Override
    InspectorView inspector() {
        return inspector;
    }

    @Override
    List<RegionWalk.Stop> stops() {
        return List.of(
                new RegionWalk.Stop(connection, connection::focusAddress),
                new RegionWalk.Stop(log, log::focusRows),
                new RegionWalk.Stop(inspector, () -> RegionWalk.focusFirst(inspector)),
                new RegionWalk.Stop(composer, composer::focusEditor));
    }

    void focusAddress() {
        connection.focusAddress();
    }

    void showOptions() {
        connection.showOptions();
    }

    @Override
    void focusFilter() {
        log.focusFilter();
    }

    @Override
    void findNext() {
        log.findNext();
    }

    @Override
    void findPrevious() {
        log.findPrevious();
    }

    @Override
    void showGoTo() {
        log.showGoTo();
    }

    @Override
    void selectNewest() {
        log.selectNewest();
    }

    void focusComposer() {
        composer.focusEditor();
    }
}
