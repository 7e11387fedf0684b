package app.sockeye.ui.tab.work;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.inspector.InspectorModel;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.statistics.StatisticsModel;
import java.util.Optional;

/** The models of what a tab shows of its transcript: log, statistics and inspector. JavaFX thread. */
public final class TabRecord {
    private final LogModel log;
    private final StatisticsModel statistics;
    private final InspectorModel inspector;
    private Optional<Transcript> transcript = Optional.empty();

    public TabRecord(Workbench bench, LogLayout layout) {
        log = new LogModel(bench.pulse(), layout, bench.work().background());
        statistics = new StatisticsModel(bench.pulse());
        inspector = new InspectorModel(bench.work().background());
        statistics.logFilterProperty().bind(log.filter().filterProperty());
        statistics.logQueryProperty().bind(log.filter().textProperty());
        inspector.highlightsProperty().bind(log.highlights());
        inspector
                .formatsProperty()
                .addListener((o, before, now) ->
                        transcript.ifPresent(shown -> shown.formats().use(now)));
        log.selectedEntryProperty().addListener((o, before, now) -> inspect(now.longValue()));
        log.dialect().setOnOtherPackets(inspector::readAgain);
    }

    public LogModel log() {
        return log;
    }

    public StatisticsModel statistics() {
        return statistics;
    }

    public InspectorModel inspector() {
        return inspector;
    }

    /** The transcript on show; empty before there is one. */
    public Optional<Transcript> transcript() {
        return transcript;
    }

    /** Shows another transcript. */
    public void show(Transcript shown) {
        transcript = Optional.of(shown);
        shown.formats().use(inspector.formatsProperty().get());
        log.show(shown);
        statistics.transcriptProperty().set(shown);
    }

    /** Shows an entry in the inspector. */
    public void inspect(long entry) {
        if (entry == LogModel.NONE || transcript.isEmpty()) {
            inspector.clear();
        } else {
            inspector.show(transcript.get(), entry);
        }
    }

    /** Shows the differences between two messages in the inspector. */
    public void compare(Entry first, Entry second) {
        transcript.ifPresent(shown -> inspector.compare(shown, first.index(), second.index()));
    }

    /** Ends all reading of the transcript. */
    public void close() {
        log.close();
        statistics.close();
        inspector.clear();
    }
}
