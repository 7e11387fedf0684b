package app.sockeye.ui.log.activity;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.statistics.Statistics;
import app.sockeye.transcript.statistics.Timeline;
import app.sockeye.ui.log.model.LogModel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The traffic of the log's session over time. It counts only while the strip is on screen. */
final class ActivityModel {
    private final LogModel log;
    private final BooleanSupplier isShown;
    private final ReadOnlyObjectWrapper<Optional<Timeline>> timeline =
            new ReadOnlyObjectWrapper<>(this, "timeline", Optional.empty());

    private Transcript counted;
    /** Null while nothing is counted. */
    private Statistics<Timeline> statistics;

    /** @param isShown whether the strip is on screen; asked at each pulse */
    ActivityModel(LogModel log, BooleanSupplier isShown) {
        this.log = log;
        this.isShown = isShown;
        log.onPulse(this::poll);
        log.onClose(() -> count(null));
    }

    /** Empty until something was counted. */
    ReadOnlyObjectProperty<Optional<Timeline>> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    private boolean poll() {
        Transcript wanted = isShown.getAsBoolean() ? log.transcript().orElse(null) : null;
        if (wanted != counted) {
            count(wanted);
        }
        if (statistics == null) {
            return false;
        }
        Statistics.Look<Timeline> look = statistics.look();
        boolean changed = timeline.get().filter(t -> t == look.figures()).isEmpty();
        if (changed) {
            timeline.set(Optional.of(look.figures()));
        }
        boolean more = look.looked() < counted.count() && look.trouble().isEmpty();
        return changed || more;
    }

    private void count(Transcript transcript) {
        if (statistics != null) {
            statistics.close();
        }
        counted = transcript;
        statistics = transcript == null ? null : Statistics.activity(transcript);
        if (transcript == null && log.transcript().isEmpty()) {
            timeline.set(Optional.empty());
        }
    }
}
