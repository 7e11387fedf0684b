package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.Profile;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the logs of connections and recorded sessions as one. JavaFX thread. */
public final class MergedDesk {
    private final Workbench bench;
    private final Tabs tabs;

    MergedDesk(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
    }

    /**
     * Shows the logs of connections together; those without a tab are opened and connected, of many some at each pulse.
     */
    public void showProfiles(List<Profile> profiles) {
        MergedOpening opening = new MergedOpening(tabs, profiles);
        show(opening.openSome().stream().map(this::live).toList()).ifPresent(merged -> openRest(merged, opening));
    }

    private void openRest(MergedTab merged, MergedOpening opening) {
        bench.pulse().work(() -> {
            if (opening.isDone() || !tabs.isOpen(merged)) {
                return false;
            }
            merged.add(opening.openSome().stream().map(this::live).toList());
            return true;
        });
    }

    /** Shows recorded sessions together. One that is being recorded goes on. */
    void showSessions(List<KeptSession> sessions) {
        show(sessions.stream().map(this::member).toList());
    }

    /** Shows the logs of all connections' tabs together. */
    public void showOpen() {
        show(tabs.connections().map(this::live).toList());
    }

    /** Shows the logs of tabs together. */
    void showTabs(List<Tab> some) {
        show(some.stream().flatMap(tab -> member(tab).stream()).toList());
    }

    /** The other tabs, as members of a merged log that they are not in yet. */
    List<MergedMember> othersThan(MergedTab tab) {
        Set<Object> there =
                tab.members().stream().map(MergedDesk::identity).collect(Collectors.toCollection(HashSet::new));
        Stream<MergedMember> live =
                tabs.connections().filter(each -> !there.contains(each)).map(this::live);
        Stream<MergedMember> kept = tabs.histories()
                .map(HistoryTab::session)
                .filter(session -> !there.contains(session.folder()))
                .map(this::member);
        return Stream.concat(live, kept).toList();
    }

    private static Object identity(MergedMember member) {
        return member instanceof LiveMember live
                ? live.tab()
                : ((KeptMember) member).session().folder();
    }

    private Optional<MergedTab> show(List<MergedMember> members) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        MergedTab merged =
                tabs.select(tabs.addMerged(Tabs.newKey(), members, tabs.halves().end()));
        tabs.shown().view().ifPresent(CentreView::focusRows);
        return Optional.of(merged);
    }

    /** A tab as a member; empty for one without a log of its own. */
    Optional<MergedMember> member(Tab tab) {
        return tab instanceof SessionTab live
                ? Optional.of(live(live))
                : tab instanceof HistoryTab kept ? Optional.of(member(kept.session())) : Optional.empty();
    }

    private MergedMember live(SessionTab tab) {
        return new LiveMember(tab, tabs);
    }

    /** A recorded session as a member; the tab that records it, if one still does. */
    MergedMember member(KeptSession session) {
        return tabs.live(session).map(this::live).orElseGet(() -> new KeptMember(session, bench, tabs));
    }

    /** Members like those of a tab that was closed. */
    List<MergedMember> again(List<MergedMember> members) {
        return members.stream()
                .filter(member ->
                        !(member instanceof LiveMember) || member.now().isPresent())
                .map(member -> member instanceof KeptMember kept ? member(kept.session()) : member)
                .toList();
    }
}
