package app.sockeye.ui.log.merged;

import app.sockeye.export.MergedChoice;
import app.sockeye.export.MergedExport;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.redaction.HandshakeSecrets;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.merged.MergedOrder;
import app.sockeye.transcript.search.Filter;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.log.export.ExportName;
import app.sockeye.ui.log.export.ExportScope;
import app.sockeye.ui.log.export.ExportSource;
import app.sockeye.ui.log.filter.Rows;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The merged log as what is exported. JavaFX thread. */
final class MergedLogExport implements ExportSource {
    private final MergedModel model;
    private final MergedPane pane;

    MergedLogExport(MergedModel model, MergedPane pane) {
        this.model = model;
        this.pane = pane;
    }

    @Override
    public List<ExportFormat> formats() {
        return MergedExport.FORMATS;
    }

    @Override
    public long count(ExportScope of) {
        return switch (of) {
            case ALL -> model.order().end();
            case FILTERED -> model.isNarrowed() ? model.rowsProperty().get().count() : 0;
            case SELECTED -> pane.rows().selection().size();
        };
    }

    @Override
    public Optional<String> suggestedName() {
        List<MergedConnection> all = model.connectionsProperty().get();
        Optional<Instant> started =
                model.order().transcripts().stream().map(Transcript::started).min(Instant::compareTo);
        return started.map(first -> ExportName.of(MergedTexts.title(all.get(0).name(), all.size() - 1), first));
    }

    @Override
    public Prepared prepare(Request request) {
        List<Transcript> transcripts = model.order().transcripts();
        List<String> names = model.sources().names();
        MergedChoice entries = chosen(transcripts, request.scope());
        return () -> {
            if (!request.secrets()) {
                for (Transcript transcript : transcripts) {
                    HandshakeSecrets.in(transcript).forEach(request.known()::add);
                }
            }
            return new MergedExport(
                    transcripts,
                    names,
                    entries,
                    request.format(),
                    request.secrets(),
                    request.spreadsheets(),
                    request.known().redactor());
        };
    }

    private MergedChoice chosen(List<Transcript> transcripts, ExportScope scope) {
        return switch (scope) {
            case ALL -> MergedChoice.matching(transcripts, Filter.ALL, Set.of());
            case FILTERED ->
                MergedChoice.matching(
                        transcripts,
                        model.filter().filterProperty().get(),
                        model.sources().numbers(model.hidden()));
            case SELECTED -> selected();
        };
    }

    /** The rows that are selected now, whatever is selected later. */
    private MergedChoice selected() {
        MergedOrder order = model.order();
        Rows rows = model.rowsProperty().get();
        List<RowRange> ranges = pane.rows().selection().ranges();
        long count = pane.rows().selection().size();
        long[] starts = new long[ranges.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + ranges.get(i - 1).size();
        }
        return new MergedChoice(stopped -> new MergedChoice.Found(count, place -> {
            int found = Arrays.binarySearch(starts, place);
            int range = found < 0 ? -found - 2 : found;
            return order.at(rows.entryIndex(ranges.get(range).first() + place - starts[range]));
        }));
    }

    @Override
    public void onPulse(BooleanSupplier follower) {
        model.onPulse(follower);
    }

    @Override
    public void onClose(Runnable action) {
        model.onClose(action);
    }

    @Override
    public void wake() {
        model.wake();
    }
}
