package app.sockeye.ui.tab;

import app.sockeye.files.Reason;
import app.sockeye.history.KeptSession;
import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.merged.MergedConnection;
import app.sockeye.ui.tab.recorded.RecordedTexts;
import app.sockeye.ui.tab.work.EntryTarget;
import app.sockeye.ui.tab.work.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A recorded session in a merged log, which opens it for itself in the background. JavaFX thread. */
final class KeptMember implements MergedMember {
    private final KeptSession session;
    private final Workbench bench;
    private final Tabs tabs;
    private final String name;
    private final LogLayout look = new LogLayout();
    private Optional<Transcript> transcript = Optional.empty();
    private boolean failed;
    private boolean closed;

    KeptMember(KeptSession session, Workbench bench, Tabs tabs) {
        this.session = session;
        this.bench = bench;
        this.tabs = tabs;
        this.name = VisibleText.of(tabs.history().titleOf(session));
        bench.work().background().execute(this::read);
    }

    private void read() {
        try {
            Transcript opened = bench.sessions().store().open(session);
            UiPulse.later(() -> opened(opened));
        } catch (IOException | UncheckedIOException e) {
            UiPulse.later(() -> {
                failed = true;
                bench.toast().show(RecordedTexts.notOpened(Reason.of(e)));
                bench.pulse().wake();
            });
        }
    }

    private void opened(Transcript opened) {
        if (closed) {
            opened.close();
        } else {
            transcript = Optional.of(opened);
            bench.pulse().wake();
        }
    }

    KeptSession session() {
        return session;
    }

    @Override
    public Optional<MergedConnection> now() {
        return failed || closed
                ? Optional.empty()
                : Optional.of(new MergedConnection(session.folder().toString(), name, transcript, look));
    }

    @Override
    public EntryTarget open() {
        return tabs.open(session);
    }

    @Override
    public void show(long entry) {
        tabs.open(session).goTo(entry, "");
        tabs.shown().log().ifPresent(TabView::focusRows);
    }

    @Override
    public void close() {
        closed = true;
        transcript.ifPresent(Transcript::close);
    }
}
