package app.sockeye.ui.log.export;

import app.sockeye.export.Export;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.redaction.HandshakeSecrets;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.pane.SelectedEntries;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One connection's log as what is exported. JavaFX thread. */
public final class LogExport implements ExportSource {
    private final LogModel log;
    private final Supplier<String> sessionName;
    private final Supplier<SelectedEntries> selected;

    /**
     * @param sessionName as users know it
     * @param selected the entries of the selected rows
     */
    public LogExport(LogModel log, Supplier<String> sessionName, Supplier<SelectedEntries> selected) {
        this.log = log;
        this.sessionName = sessionName;
        this.selected = selected;
    }

    @Override
    public List<ExportFormat> formats() {
        return List.of(ExportFormat.values());
    }

    @Override
    public long count(ExportScope of) {
        return switch (of) {
            case ALL -> log.transcript().map(Transcript::count).orElse(0L);
            case FILTERED -> log.isNarrowed() ? log.rowsProperty().get().count() : 0;
            case SELECTED -> selected.get().count();
        };
    }

    @Override
    public Optional<String> suggestedName() {
        return log.transcript().map(transcript -> ExportName.of(sessionName.get(), transcript.started()));
    }

    @Override
    public Prepared prepare(Request request) {
        Transcript transcript = log.transcript().orElseThrow();
        EntryChoice entries = chosen(transcript, request.scope());
        return () -> {
            if (!request.secrets()) {
                HandshakeSecrets.in(transcript).forEach(request.known()::add);
            }
            return new Export(
                    transcript,
                    entries,
                    request.format(),
                    request.secrets(),
                    request.spreadsheets(),
                    request.known().redactor());
        };
    }

    private EntryChoice chosen(Transcript transcript, ExportScope scope) {
        return switch (scope) {
            case ALL -> EntryChoice.all(transcript);
            case FILTERED -> EntryChoice.matching(transcript, log.shownFilter(), log.clearedCount());
            case SELECTED -> selected.get().chosen();
        };
    }

    @Override
    public void onPulse(BooleanSupplier follower) {
        log.onPulse(follower);
    }

    @Override
    public void onClose(Runnable action) {
        log.onClose(action);
    }

    @Override
    public void wake() {
        log.wake();
    }
}
