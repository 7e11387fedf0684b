package app.sockeye.ui.log.filter;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** The filter bar's input and the resulting filter. Typing takes effect when it pauses, the rest at the next pulse. */
public final class FilterModel {
    /** Pulses that typing must pause: 150 ms at 60 Hz. */
    private static final int PAUSE = 9;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.ALL);
    private final ObjectProperty<Optional<TimeRange>> time = new SimpleObjectProperty<>(this, "time", Optional.empty());
    private final ObservableSet<EntryKind> kinds = FXCollections.observableSet(EnumSet.allOf(EntryKind.class));
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(this, "filter", Filter.ALL);
    private final Runnable wake;
    /** Pulses until the input takes effect; 0 once it has. */
    private int pause;

    /** @param wake called when something changed, so that {@link #poll()} is called */
    public FilterModel(Runnable wake) {
        this.wake = wake;
        text.addListener((o, before, now) -> applyAfter(PAUSE));
        matchCase.addListener((o, before, now) -> applyAfter(1));
        scope.addListener((o, before, now) -> applyAfter(1));
        time.addListener((o, before, now) -> applyAfter(1));
        kinds.addListener((SetChangeListener<EntryKind>) change -> applyAfter(1));
    }

    // Properties

    /** A query as typed: in the simplest case a substring or {@code /regex/flags}. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether texts without an upper-case letter match case too. */
    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /** The direction shown, or control entries only. */
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** The time range shown; empty for all. */
    public ObjectProperty<Optional<TimeRange>> timeProperty() {
        return time;
    }

    /** The kinds shown, of those that the scope shows. */
    public ObservableSet<EntryKind> kinds() {
        return kinds;
    }

    /** What is wrong with the text. While something is, the filter stays as it was. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The filter that is in effect. */
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Whether nothing is typed or chosen. */
    public boolean isClear() {
        return text.get().isEmpty()
                && scope.get() == Scope.ALL
                && time.get().isEmpty()
                && kinds.containsAll(EnumSet.allOf(EntryKind.class));
    }

    // Commands

    /** Lets what was typed take effect at the next pulse. */
    public void apply() {
        applyAfter(1);
    }

    /** Filters by another query alone. */
    public void replace(String query) {
        text.set(query);
        apply();
    }

    /** Narrows the filter by another query. */
    public void narrow(String query) {
        replace(QuickFilter.narrow(text.get(), query));
    }

    /** Shows everything again. */
    public void clear() {
        text.set("");
        scope.set(Scope.ALL);
        time.set(Optional.empty());
        kinds.addAll(EnumSet.allOf(EntryKind.class));
        apply();
    }

    /** Counts the pause in typing; returns whether it must be called again. */
    public boolean poll() {
        if (pause == 0) {
            return false;
        }
        pause--;
        if (pause == 0) {
            takeEffect();
        }
        return true;
    }

    private void applyAfter(int pulses) {
        pause = pulses;
        wake.run();
    }

    private void takeEffect() {
        FilterInput input = FilterInput.parse(text.get(), matchCase.get());
        problem.set(input.problem());
        if (input.problem().isEmpty()) {
            Scope chosen = scope.get();
            Set<EntryKind> shown = kinds.stream().filter(chosen::shows).collect(Collectors.toSet());
            Filter asked = input.query()
                    .map(query -> query.filter(chosen.directions(), shown))
                    .orElseGet(() -> new Filter(chosen.directions(), shown, Optional.empty()));
            filter.set(asked.at(time.get()));
        }
    }
}
