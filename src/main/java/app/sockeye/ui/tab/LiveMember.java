package app.sockeye.ui.tab;

import app.sockeye.ui.log.merged.MergedConnection;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.EntryTarget;
import java.util.Optional;

/** A connection's tab in a merged log. */
record LiveMember(SessionTab tab, Tabs tabs) implements MergedMember {
    @Override
    public Optional<MergedConnection> now() {
        return tabs.isOpen(tab)
                ? Optional.of(new MergedConnection(
                        tab.key(),
                        tab.name(),
                        tab.session().map(session -> session.transcript()),
                        tab.record().log().layout()))
                : Optional.empty();
    }

    @Override
    public Optional<SessionTab> connection() {
        return tabs.isOpen(tab) ? Optional.of(tab) : Optional.empty();
    }

    @Override
    public EntryTarget open() {
        return tabs.select(tab);
    }

    @Override
    public void show(long entry) {
        tabs.select(tab);
        tabs.shown().log().ifPresent(view -> {
            view.log().goTo(entry);
            view.focusRows();
        });
    }
}
