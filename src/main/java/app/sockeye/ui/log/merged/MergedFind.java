package app.sockeye.ui.log.merged;

import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.log.filter.FilterInput;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.model.FindSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Finds entries among those that the merged log shows, and goes from one to the next. */
final class MergedFind implements FindSource {
    /** Pulses that typing must pause: 150 ms at 60 Hz. */
    private static final int PAUSE = 9;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Filter>> wanted =
            new ReadOnlyObjectWrapper<>(this, "wanted", Optional.empty());
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
    private final ReadOnlyLongProperty selected;
    private final Runnable wake;
    private LongConsumer onGo = place -> {};
    private int pause;
    /** A step that waits until the search has come far enough: 1 forward, -1 back, 0 for none. */
    private int asked;

    /**
     * A search for nothing.
     *
     * @param selected the place of the selected entry; negative for none
     * @param wake lets the pulse call {@link #pollTyped} and {@link #show}
     */
    MergedFind(ReadOnlyLongProperty selected, Runnable wake) {
        this.selected = selected;
        this.wake = wake;
        text.addListener((o, before, now) -> {
            pause = PAUSE;
            wake.run();
        });
        shown.addListener((o, before, now) -> {
            pause = 1;
            wake.run();
        });
    }

    @Override
    public StringProperty textProperty() {
        return text;
    }

    @Override
    public BooleanProperty shownProperty() {
        return shown;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What to look for; empty for nothing. */
    ReadOnlyObjectProperty<Optional<Filter>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty selectedProperty() {
        return selected;
    }

    List<TextPattern> highlights() {
        return wanted.get().map(Filter::highlights).orElse(List.of());
    }

    /** Sets what is called with the place that a step leads to. */
    void setOnGo(LongConsumer action) {
        onGo = action;
    }

    @Override
    public void next() {
        step(1);
    }

    @Override
    public void previous() {
        step(-1);
    }

    private void step(int direction) {
        asked = direction;
        pause = Math.min(pause, 1);
        wake.run();
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
     * @return whether anything changed, or a step is waiting
     */
    boolean show(Rows now) {
        boolean searching = wanted.get().isPresent();
        boolean changed =
                !now.isSameAs(found.get().rows()) || searching != found.get().searching();
        if (changed) {
            found.set(new Found(
                    now,
                    searching,
                    found.get().around() && now.continues(found.get().rows())));
        }
        if (asked != 0 && wanted.get().isEmpty()) {
            asked = 0;
        }
        if (asked != 0 && pause == 0) {
            go(now, selected.get());
        }
        return changed || asked != 0;
    }

    private void go(Rows now, long from) {
        long next = asked > 0
                ? now.positionOf(from < 0 ? 0 : from + 1)
                : now.positionOf(from < 0 ? Long.MAX_VALUE : from) - 1;
        boolean inside = next >= 0 && next < now.count();
        if (!now.isComplete() && !(inside && (asked < 0 || now.reaches(from + 1)))) {
            return;
        }
        long place = inside ? next : asked > 0 ? 0 : now.count() - 1;
        asked = 0;
        if (now.count() > 0) {
            found.set(new Found(now, true, !inside));
            onGo.accept(now.entryIndex(place));
        }
    }
}
