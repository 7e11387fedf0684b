package app.sockeye.ui.split;

import app.sockeye.ui.log.model.LogModel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;

/** Lets the logs of the two halves scroll together: what is selected in one marks the nearest in time in the other. */
public final class LinkedLogs {
    private final Halves<?> halves;
    private final Map<Half, LogModel> logs = new EnumMap<>(Half.class);
    private final Map<Half, ChangeListener<Number>> followers = new EnumMap<>(Half.class);

    /** @param halves tells whether they are linked */
    public LinkedLogs(Halves<?> halves) {
        this.halves = halves;
        for (Half half : Half.values()) {
            followers.put(half, (o, before, now) -> follow(half));
        }
        halves.linkedProperty()
                .addListener((o, before, now) -> follow(halves.focusedProperty().get()));
    }

    /** Follows the logs in front of the halves; empty where there is none. */
    public void show(Optional<LogModel> left, Optional<LogModel> right) {
        show(Half.LEFT, left);
        show(Half.RIGHT, right);
    }

    private void show(Half half, Optional<LogModel> log) {
        LogModel before = logs.get(half);
        if (before != log.orElse(null)) {
            Optional.ofNullable(before).ifPresent(gone -> {
                gone.selectedEntryProperty().removeListener(followers.get(half));
                gone.timeMark().clear();
            });
            logs.remove(half);
            log.ifPresent(shown -> {
                shown.selectedEntryProperty().addListener(followers.get(half));
                logs.put(half, shown);
            });
            // What was marked beside it belongs to what is gone.
            log(half.other()).ifPresent(other -> other.timeMark().clear());
        }
    }

    private Optional<LogModel> log(Half half) {
        return Optional.ofNullable(logs.get(half));
    }

    private void follow(Half from) {
        Optional<Instant> selected = log(from)
                .filter(log -> halves.linkedProperty().get())
                .flatMap(log -> log.timeMark().selectedTime());
        log(from).ifPresent(log -> log.timeMark().clear());
        log(from.other())
                .ifPresent(other -> selected.ifPresentOrElse(other.timeMark()::markNearest, other.timeMark()::clear));
    }
}
