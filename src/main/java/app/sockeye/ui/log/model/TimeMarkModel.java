package app.sockeye.ui.log.model;

import app.sockeye.transcript.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Marks in a log the row that is nearest in time to something in another log. JavaFX thread. */
public final class TimeMarkModel {
    private final LogModel model;
    private final ReadOnlyObjectWrapper<Optional<TimeMark>> mark =
            new ReadOnlyObjectWrapper<>(this, "mark", Optional.empty());

    TimeMarkModel(LogModel model) {
        this.model = model;
    }

    /** What is marked now; empty for nothing. */
    public ReadOnlyObjectProperty<Optional<TimeMark>> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** When the entry with the focus happened; empty if none has it. */
    public Optional<Instant> selectedTime() {
        long entry = model.selectedEntryProperty().get();
        return transcript().filter(shown -> entry >= 0 && entry < shown.count()).map(shown -> shown.started()
                .plusNanos(shown.times().nanosOf(entry)));
    }

    /** Marks the shown row that is nearest to a time, and brings it into view; none in an empty log. */
    public void markNearest(Instant time) {
        mark.set(transcript()
                .flatMap(shown -> TimeMark.nearest(
                        model.rowsProperty().get(),
                        shown.times()::nanosOf,
                        shown.times()::firstAt,
                        Duration.between(shown.started(), time).toNanos())));
    }

    /** Marks nothing. */
    public void clear() {
        mark.set(Optional.empty());
    }

    private Optional<Transcript> transcript() {
        return model.transcript().filter(shown -> !shown.isClosed());
    }
}
