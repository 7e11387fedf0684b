package app.sockeye.ui.log.model;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.log.filter.FilterInput;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.Rows;
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

/**
 * Finds entries among those the log shows and goes from one to the next; entries that a filter hides are not found. The
 * search runs in the background, as a filter's does, and goes on with new entries.
 */
public final class FindModel implements FindSource {
    /** Pulses that typing must pause: 150 ms at 60 Hz. */
    private static final int PAUSE = 9;

    private final LogModel log;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
    private final ReadOnlyObjectWrapper<List<TextPattern>> highlights =
            new ReadOnlyObjectWrapper<>(this, "highlights", List.of());
    private LongConsumer onGo = entry -> {};

    /** What is searched for and where; a change starts a new search. */
    private Search search = Search.NONE;
    /** Null while nothing is searched for. */
    private FilteredView view;

    private int pause;
    /** A step the user asked for that waits until the search has come far enough. */
    private Optional<Step> asked = Optional.empty();

    private enum Step {
        NEXT,
        PREVIOUS
    }

    private record Search(Transcript transcript, Filter shown, Optional<Filter> wanted, long marks) {
        static final Search NONE = new Search(null, Filter.ALL, Optional.empty(), 0);
    }

    FindModel(LogModel log) {
        this.log = log;
        text.addListener((o, before, now) -> {
            pause = PAUSE;
            log.wake();
        });
        shown.addListener((o, before, now) -> {
            pause = 1;
            log.wake();
        });
        log.onPulse(this::poll);
        log.onClose(this::closeView);
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

    @Override
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty selectedProperty() {
        return log.selectedEntryProperty();
    }

    /** What to highlight in found entries. */
    ReadOnlyObjectProperty<List<TextPattern>> highlightsProperty() {
        return highlights.getReadOnlyProperty();
    }

    /** Sets what is called with the entry that a step leads to. */
    public void setOnGo(LongConsumer action) {
        onGo = action;
    }

    @Override
    public void next() {
        ask(Step.NEXT);
    }

    @Override
    public void previous() {
        ask(Step.PREVIOUS);
    }

    private void ask(Step step) {
        asked = Optional.of(step);
        pause = Math.min(pause, 1);
        log.wake();
    }

    private boolean poll() {
        if (pause > 0 && --pause > 0) {
            return true;
        }
        renew();
        if (view == null) {
            asked = Optional.empty();
            return false;
        }
        FilteredView.Hits hits = view.hits();
        Rows rows = Rows.hits(view, hits, log.clearedCount(), search);
        boolean changed = !rows.isSameAs(found.get().rows());
        if (changed) {
            found.set(new Found(rows, true, found.get().around()));
        }
        asked = asked.filter(step -> !goes(step, rows));
        return changed || asked.isPresent() || !hits.complete();
    }

    private void renew() {
        FilterInput input = FilterInput.parse(shown.get() ? text.get() : "", false);
        problem.set(input.problem());
        Filter filter = log.shownFilter();
        Optional<Filter> wanted = input.query().map(query -> query.filter(Filter.ALL.directions(), Filter.ALL.kinds()));
        boolean considersMarks =
                wanted.filter(query -> filter.and(query).considersMarks()).isPresent();
        Search now = new Search(
                log.transcript().orElse(null),
                filter,
                wanted,
                considersMarks ? log.marksProperty().get() : 0);
        if (now.equals(search) || input.problem().isPresent()) {
            return;
        }
        closeView();
        search = now;
        highlights.set(wanted.map(Filter::highlights).orElse(List.of()));
        if (now.transcript() != null && wanted.isPresent()) {
            view = new FilteredView(now.transcript(), filter.and(wanted.get()));
        }
        found.set(view == null ? Found.NOTHING : new Found(Rows.NONE, true, false));
    }

    private void closeView() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /** Takes a step if the search has come far enough; returns whether it has. */
    private boolean goes(Step step, Rows rows) {
        long from = log.selectedEntryProperty().get();
        boolean selected = from != LogModel.NONE;
        long position = step == Step.NEXT
                ? rows.positionOf(selected ? from + 1 : 0)
                : rows.positionOf(selected ? from : Long.MAX_VALUE) - 1;
        boolean inside = position >= 0 && position < rows.count();
        boolean known = rows.isComplete() || inside && (step == Step.PREVIOUS || rows.reaches(from + 1));
        if (!known) {
            return false;
        }
        if (rows.count() > 0) {
            long last = rows.count() - 1;
            long there = inside ? position : step == Step.NEXT ? 0 : last;
            found.set(new Found(rows, true, !inside));
            onGo.accept(rows.entryIndex(there));
        }
        return true;
    }
}
