package app.sockeye.ui.log.merged;

import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.log.filter.FilterInput;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.Rows;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Finds entries among those that the merged log shows, and goes from one to the next. */
final class MergedFind {
    /** Pulses that typing must pause: 150 ms at 60 Hz. */
    private static final int PAUSE = 9;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Filter>> wanted =
            new ReadOnlyObjectWrapper<>(this, "wanted", Optional.empty());
    private final ReadOnlyObjectWrapper<Rows> found = new ReadOnlyObjectWrapper<>(this, "found", Rows.NONE);
    private LongConsumer onGo = place -> {};
    private int pause;
    /** A step that waits until the search has come far enough: 1 forward, -1 back, 0 for none. */
    private int asked;

    /** @param wake lets the pulse call {@link #poll} */
    MergedFind(Runnable wake) {
        text.addListener((o, before, now) -> {
            pause = PAUSE;
            wake.run();
        });
        shown.addListener((o, before, now) -> {
            pause = 1;
            wake.run();
        });
    }

    StringProperty textProperty() {
        return text;
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What to look for; empty for nothing. */
    ReadOnlyObjectProperty<Optional<Filter>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** What was found until now. */
    ReadOnlyObjectProperty<Rows> foundProperty() {
        return found.getReadOnlyProperty();
    }

    List<TextPattern> highlights() {
        return wanted.get().map(Filter::highlights).orElse(List.of());
    }

    /** Sets what is called with the place that a step leads to. */
    void setOnGo(LongConsumer action) {
        onGo = action;
    }

    void step(int direction) {
        asked = direction;
        pause = Math.min(pause, 1);
    }

    /** Takes over what was typed once typing pauses; returns whether it must be called again. */
    boolean pollTyped() {
        if (pause > 0 && --pause == 0) {
            FilterInput input = FilterInput.parse(shown.get() ? text.get() : "", false);
            problem.set(input.problem());
            if (input.problem().isEmpty()) {
                wanted.set(input.query().map(query -> query.filter(Filter.ALL.directions(), Filter.ALL.kinds())));
            }
        }
        return pause > 0;
    }

    /**
     * Takes over what was found, and the step asked for if it is known where it leads.
     *
     * @param selected the place of the selected entry; negative for none
     * @return whether anything changed, or a step is waiting
     */
    boolean show(Rows now, long selected) {
        boolean changed = !now.isSameAs(found.get());
        if (changed) {
            found.set(now);
        }
        if (asked != 0 && wanted.get().isEmpty()) {
            asked = 0;
        }
        if (asked != 0 && pause == 0) {
            go(now, selected);
        }
        return changed || asked != 0;
    }

    private void go(Rows now, long selected) {
        long next = asked > 0
                ? now.positionOf(selected < 0 ? 0 : selected + 1)
                : now.positionOf(selected < 0 ? Long.MAX_VALUE : selected) - 1;
        boolean inside = next >= 0 && next < now.count();
        if (!now.isComplete() && !(inside && (asked < 0 || now.reaches(selected + 1)))) {
            return;
        }
        long place = inside ? next : asked > 0 ? 0 : now.count() - 1;
        asked = 0;
        if (now.count() > 0) {
            onGo.accept(now.entryIndex(place));
        }
    }
}
