package app.sockeye.ui.log.model;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.filter.FilterModel;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.LogLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * What one tab's log shows of its transcript: the entries, the selected one, and whether the newest is followed. It
 * polls once per pulse; call {@link UiPulse#wake()} when entries were published while the pulse may rest.
 */
public final class LogModel {
    /** {@link #selectedEntryProperty()} while no row is selected. */
    public static final long NONE = -1;

    private final UiPulse pulse;
    private final LogLayout layout;
    private final Executor background;
    private final FilterModel filter;
    private final FindModel find;
    private final DialectModel dialect;
    private final TimeMarkModel timeMark = new TimeMarkModel(this);
    private final RowSearch search = new RowSearch();
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(this, "rows", Rows.NONE);
    private final ReadOnlyObjectWrapper<ScanState> scan = new ReadOnlyObjectWrapper<>(this, "scan", ScanState.NONE);
    private final ReadOnlyLongWrapper selectedEntry = new ReadOnlyLongWrapper(this, "selectedEntry", NONE);
    private final ReadOnlyLongWrapper selectedCount = new ReadOnlyLongWrapper(this, "selectedCount");
    private final ReadOnlyLongWrapper marks = new ReadOnlyLongWrapper(this, "marks");
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final List<Runnable> onClose = new ArrayList<>();
    private LongConsumer onGoTo = entry -> {};

    private final ObservableValue<List<TextPattern>> highlights;

    private Transcript transcript;
    /** Index of the first entry that was not cleared from view. */
    private long firstEntry;
    /**
     * @param layout columns and colours of the connection
     * @param background runs what blocks on the disk or takes long
     */
    public LogModel(UiPulse pulse, LogLayout layout, Executor background) {
        this.pulse = pulse;
        this.layout = layout;
        this.background = background;
        this.filter = new FilterModel(pulse::wake);
        filter.filterProperty().addListener((o, before, now) -> restart());
        this.dialect = new DialectModel(background, pulse::wake);
        dialect.noiseHiddenProperty().addListener((o, before, now) -> restart());
        onPulse(this::poll);
        this.find = new FindModel(this);
        this.highlights =
                Bindings.createObjectBinding(this::patterns, filter.filterProperty(), find.highlightsProperty());
    }

    // Properties

    /** Columns and colours, shared by all tabs of the connection. */
    public LogLayout layout() {
        return layout;
    }

    /** The filter bar's input and filter. */
    public FilterModel filter() {
        return filter;
    }

    /** What is spoken, and whether heartbeats are hidden. */
    public DialectModel dialect() {
        return dialect;
    }

    /** The filter of the rows shown, noise included. */
    public Filter shownFilter() {
        return search.filter();
    }

    /** What the find bar looks for. */
    public FindModel find() {
        return find;
    }

    /** Marks the row that is nearest in time to something in another log. */
    public TimeMarkModel timeMark() {
        return timeMark;
    }

    /** What the filter and the find bar highlight in entries. */
    public ObservableValue<List<TextPattern>> highlights() {
        return highlights;
    }

    /** Index of the entry whose row has the focus; {@link #NONE} if none has. */
    public ReadOnlyLongProperty selectedEntryProperty() {
        return selectedEntry.getReadOnlyProperty();
    }

    /** How many rows are selected. */
    public ReadOnlyLongProperty selectedCountProperty() {
        return selectedCount.getReadOnlyProperty();
    }

    /** Changes with the transcript's stars and notes. */
    public ReadOnlyLongProperty marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Whether the newest row is kept in view. */
    public BooleanProperty followProperty() {
        return follow;
    }

    /** What Connect would open, for the hint in an empty log; may be empty. */
    public StringProperty addressProperty() {
        return address;
    }

    /** The rows that match the filter. */
    public ReadOnlyObjectProperty<Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How far the filter's scan is. */
    public ReadOnlyObjectProperty<ScanState> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    /** Runs what takes long. */
    public Executor background() {
        return background;
    }

    /** The transcript on show; empty before there is one. */
    public Optional<Transcript> transcript() {
        return Optional.ofNullable(transcript);
    }

    /** An entry of the transcript; empty where it has none of that index. */
    public Optional<Entry> entry(long index) {
        return transcript().filter(t -> index >= 0 && index < t.count()).map(t -> t.entry(index));
    }

    /** Number of entries that {@link #clear()} hid. */
    public long clearedCount() {
        return firstEntry;
    }

    /** Whether entries of the transcript are hidden, by the filter or cleared from view. */
    public boolean isNarrowed() {
        return search.isNarrowed() || firstEntry > 0;
    }

    // Commands

    /** Shows another transcript, from its first entry on, with the same filter; null for none. */
    public void show(Transcript shown) {
        transcript = shown;
        firstEntry = 0;
        filter.timeProperty().set(Optional.empty());
        dialect.show(shown);
        select(NONE, 0);
        follow.set(true);
        marks.set(transcript == null ? 0 : transcript.marks().version());
        restart();
    }

    /** Hides all entries there are now; they stay in the transcript. */
    public void clear() {
        if (transcript != null) {
            firstEntry = transcript.count();
            select(NONE, 0);
            follow.set(true);
            update();
        }
    }

    /** Shows the cleared entries again. */
    public void showCleared() {
        firstEntry = 0;
        update();
    }

    /** Selects an entry and brings it into view once the filter's scan has reached it. */
    public void goTo(long entry) {
        follow.set(false);
        select(entry, 1);
        onGoTo.accept(entry);
    }

    /** Filters by a query and goes to an entry that matches it. */
    public void goTo(long entry, String query) {
        filter.clear();
        filter.textProperty().set(query);
        filter.apply();
        goTo(entry);
    }

    /** Stops scanning and following; for when the tab is closed. */
    public void close() {
        onClose.forEach(Runnable::run);
        search.close();
    }

    /** @param selectedRows how many rows are selected, whether or not the one with the focus is */
    public void select(long entry, long selectedRows) {
        selectedEntry.set(entry);
        selectedCount.set(selectedRows);
    }

    /** Sets what selects an entry among the rows. */
    public void setOnGoTo(LongConsumer action) {
        onGoTo = action;
    }

    /** Adds a follower of the pulse until {@link #close()}. */
    public void onPulse(BooleanSupplier follower) {
        onClose(pulse.follow(follower));
    }

    /** Adds something to be done with {@link #close()}. */
    public void onClose(Runnable action) {
        onClose.add(action);
    }

    /** Makes the followers of the pulse look for changes. */
    public void wake() {
        pulse.wake();
    }

    private List<TextPattern> patterns() {
        List<TextPattern> patterns =
                new ArrayList<>(filter.filterProperty().get().highlights());
        patterns.addAll(find.highlightsProperty().get());
        return List.copyOf(patterns);
    }

    private boolean poll() {
        boolean typing = filter.poll();
        dialect.poll();
        boolean hidden = dialect.tellHidden(search.hiddenFrom(firstEntry));
        return update() || typing || hidden;
    }

    private void restart() {
        search.start(
                transcript,
                filter.filterProperty().get(),
                dialect.noiseHiddenProperty().get());
        update();
        pulse.wake();
    }

    private void followMarks() {
        long version = transcript.marks().version();
        if (version != marks.get()) {
            marks.set(version);
            search.marksChanged();
        }
    }

    /** Takes over the current rows; returns whether they changed, or will soon. */
    private boolean update() {
        if (transcript == null) {
            return changeTo(Rows.NONE, ScanState.NONE);
        }
        followMarks();
        RowSearch.Result now = search.result(firstEntry);
        return changeTo(now.rows(), now.scan()) || now.scan().isUnderWay() || search.isRepeating();
    }

    private boolean changeTo(Rows nextRows, ScanState nextScan) {
        boolean changed = !nextRows.isSameAs(rows.get()) || !nextScan.equals(scan.get());
        if (changed) {
            scan.set(nextScan);
            rows.set(nextRows);
        }
        return changed;
    }
}
