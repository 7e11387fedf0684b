package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.TabLayout;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.NotificationCommand;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Makes tabs, each with the view that shows it. JavaFX thread. */
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
    SessionTabView connection(String key, int number, UnsavedProfile profile, TabSearch open) {
        SessionTab tab = new SessionTab(
                bench,
                key,
                number,
                profile,
                logLayouts.of(profile.id()),
                closed -> tabs.close(List.of(closed)),
                onSaved,
                ruleBudget,
                desktop);
        tab.tabSession()
                .setOthers(
                        () -> open.targetsBeside(tab),
                        id -> TabSearch.closedBeside(tab, id, bench.workspace().library()));
        return new SessionTabView(
                tab,
                bench,
                saver,
                new TabLayout(layout),
                tabs.messages(),
                session -> tabs.history().open(session),
                openVault);
    }

    /** A tab that shows a recorded session read-only. */
    HistoryTabView recorded(KeptSession session) {
        HistoryTab tab = new HistoryTab(
                bench,
                session,
                logLayouts.of(session.profileId()),
                tabs.history(),
                closed -> tabs.close(List.of(closed)));
        return new HistoryTabView(tab, bench, saver, tabs.messages(), new TabLayout(layout));
    }

    /** A tab that shows logs as one. */
    MergedTabView merged(String key, List<MergedMember> members) {
        MergedTab tab = new MergedTab(bench, key, members, closed -> tabs.close(List.of(closed)));
        return new MergedTabView(tab, tabs.merged(), bench, saver, tabs.messages(), new TabLayout(layout));
    }
}
