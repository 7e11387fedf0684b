package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.TabLayout;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.NotificationCommand;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Makes tabs, and the views that show them. JavaFX thread. */
final class TabFactory {
    private final Workbench bench;
    private final PayloadSaver saver;
    private final RegionLayout layout;
    private final ConnectionLayouts logLayouts;
    private final SessionTab.SavedListener onSaved;
    private final Consumer<Node> openVault;
    private final Tabs tabs;
    private final RuleBudget ruleBudget = new RuleBudget();
    private final DesktopNotice desktop = new NotificationCommand();

    /**
     * @param openVault asks the user to open the vault, beside a node
     * @param tabs that the made ones will be among
     */
    TabFactory(
            Workbench bench,
            PayloadSaver saver,
            RegionLayout layout,
            ConnectionLayouts logLayouts,
            SessionTab.SavedListener onSaved,
            Consumer<Node> openVault,
            Tabs tabs) {
        this.bench = bench;
        this.saver = saver;
        this.layout = layout;
        this.logLayouts = logLayouts;
        this.onSaved = onSaved;
        this.openVault = openVault;
        this.tabs = tabs;
    }

    /**
     * A connection's tab.
     *
     * @param number tells it from other tabs of its profile
     * @param open the tabs that are open
     */
    SessionTab connection(String key, int number, UnsavedProfile profile, TabSearch open) {
        SessionTab tab = new SessionTab(
                bench,
                key,
                number,
                profile,
                logLayouts.of(profile.id()),
                tabs.commands(),
                onSaved,
                ruleBudget,
                desktop);
        tab.tabSession()
                .setOthers(
                        () -> open.targetsBeside(tab),
                        id -> TabSearch.closedBeside(tab, id, bench.workspace().library()));
        return tab;
    }

    /** A tab that shows a recorded session read-only. */
    HistoryTab recorded(KeptSession session) {
        return new HistoryTab(
                bench,
                session,
                logLayouts.of(session.profileId()),
                tabs.history(),
                closed -> tabs.close(List.of(closed)));
    }

    /** A tab that shows logs as one. */
    MergedTab merged(String key, List<MergedMember> members) {
        return new MergedTab(bench, key, members, closed -> tabs.close(List.of(closed)));
    }

    /** A view that shows a tab in the main window. */
    CentreView view(Tab tab) {
        TabLayout regions = new TabLayout(layout);
        if (tab instanceof SessionTab connection) {
            return new SessionTabView(
                    connection,
                    bench,
                    saver,
                    regions,
                    tabs.messages(),
                    session -> tabs.history().open(session),
                    openVault);
        }
        return tab instanceof MergedTab merged
                ? new MergedTabView(merged, tabs.merged(), bench, saver, tabs.messages(), regions)
                : new HistoryTabView((HistoryTab) tab, bench, saver, tabs.messages(), regions);
    }
}
