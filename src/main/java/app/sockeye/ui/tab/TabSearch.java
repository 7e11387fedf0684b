package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.library.Library;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.composer.sending.SendTarget;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds tabs among those that are open, by profile or session. JavaFX thread. */
final class TabSearch {
    private final List<Tab> tabs;

    /** @param tabs in their order; may change */
    TabSearch(List<Tab> tabs) {
        this.tabs = tabs;
    }

    Stream<SessionTab> connections() {
        return tabs.stream().filter(SessionTab.class::isInstance).map(SessionTab.class::cast);
    }

    Stream<HistoryTab> histories() {
        return tabs.stream().filter(HistoryTab.class::isInstance).map(HistoryTab.class::cast);
    }

    /** The tabs of a profile. */
    Stream<SessionTab> of(String profileId) {
        return connections().filter(tab -> tab.profile().id().equals(profileId));
    }

    /** The most significant state among a profile's tabs. */
    StatusDot.Status statusOf(String profileId) {
        StatusDot.Status most = StatusDot.Status.OFF;
        // Without streams, as each row of the library calls this at each pulse.
        for (Tab tab : tabs) {
            if (tab instanceof SessionTab connection
                    && connection.profile().id().equals(profileId)) {
                StatusDot.Status status = connection.dotProperty().get();
                most = status.compareTo(most) > 0 ? status : most;
            }
        }
        return most;
    }

    /** The tab that shows a recorded session read-only. */
    Optional<HistoryTab> find(KeptSession session) {
        return histories()
                .filter(tab -> tab.session().folder().equals(session.folder()))
                .findFirst();
    }

    /** The tab in which a session is being recorded. */
    Optional<SessionTab> live(KeptSession session) {
        return connections()
                .filter(tab -> tab.session()
                        .filter(s -> s.transcript().folder().equals(session.folder()))
                        .isPresent())
                .findFirst();
    }

    /** The lowest number that no tab of a profile has. */
    int freeNumber(String profileId) {
        Set<Integer> taken = of(profileId).map(SessionTab::number).collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .filter(n -> !taken.contains(n))
                .findFirst()
                .getAsInt();
    }

    /** The other tabs whose connections are open. */
    List<SendTarget> targetsBeside(SessionTab tab) {
        return connections()
                .filter(other -> other != tab && other.composer().openProperty().get())
                .map(TabSearch::target)
                .toList();
    }

    /** A tab's connection, to send to. */
    static SendTarget target(SessionTab tab) {
        return new SendTarget(
                tab.key() + "/" + tab.number(),
                tab.profileId(),
                tab.name(),
                tab.composer().openProperty()::get,
                tab.tabSession()::send);
    }

    /** A saved connection that is not a tab's own, as a target that is not open. */
    static Optional<SendTarget> closedBeside(SessionTab tab, String profileId, Library library) {
        return library.find(profileId)
                .filter(saved -> !profileId.equals(tab.profileId()))
                .map(saved -> SendTarget.closed(profileId, saved.name()));
    }
}
