package app.sockeye.ui.log.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.transcript.merged.MergedOrder;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.command.MarkWriter;
import app.sockeye.ui.log.filter.FilterModel;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.ShownColumns;
import app.sockeye.ui.log.row.RowFeed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/**
 * What a merged log shows: connections, the rows of those that are not hidden, and the selected one. A row is told by its
 * place in the {@link MergedOrder}. It polls once per pulse.
 */
public final class MergedModel {
    /** {@link #selectedProperty()} while no row is selected. */
    public static final long NONE = -1;

    private final UiPulse pulse;
    private final MergedSources sources;
    private final Executor background;
    private final MergedWork work;
    private final FilterModel filter;
    private final MergedFind find;
    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(this, "rows", Rows.NONE);
    private final ReadOnlyObjectWrapper<List<TextPattern>> highlights =
            new ReadOnlyObjectWrapper<>(this, "highlights", List.of());
    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper(this, "selected", NONE);
    private final ReadOnlyLongWrapper marks = new ReadOnlyLongWrapper(this, "marks");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
    private final List<Runnable> onClose = new ArrayList<>();

    private LongConsumer onGoTo = place -> {};

    private RunningSearch shown;
    private Optional<RunningSearch> finding = Optional.empty();

    /**
     * @param background runs what blocks on the disk or takes long
     * @param source the connections by now, asked at each pulse
     */
    public MergedModel(UiPulse pulse, Executor background, Supplier<List<MergedConnection>> source) {
        this.pulse = pulse;
        this.background = background;
        this.sources = new MergedSources(source);
        work = new MergedWork(background, pulse::wake);
        filter = new FilterModel(pulse::wake);
        find = new MergedFind(selectedProperty(), pulse::wake);
        shown = new RunningSearch(order(), Filter.ALL, Set.of());
        filter.filterProperty().addListener((o, before, now) -> search());
        hidden.addListener((SetChangeListener<String>) change -> search());
        find.wantedProperty().addListener((o, before, now) -> renewFind());
        onPulse(this::poll);
        poll();
    }

    // Properties

    /** The connections in their order, which their colours follow. */
    public ReadOnlyObjectProperty<List<MergedConnection>> connectionsProperty() {
        return sources.connectionsProperty();
    }

    /** The keys of the connections that are not shown. */
    public ObservableSet<String> hidden() {
        return hidden;
    }

    FilterModel filter() {
        return filter;
    }

    MergedFind find() {
        return find;
    }

    /** The rows shown, as places in the merged order. */
    ReadOnlyObjectProperty<Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What the filter and the find bar highlight in entries. */
    public ReadOnlyObjectProperty<List<TextPattern>> highlightsProperty() {
        return highlights.getReadOnlyProperty();
    }

    /** The place of the entry whose row has the focus; {@link #NONE} if none has. */
    public ReadOnlyLongProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Changes with stars and notes. */
    ReadOnlyLongProperty marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Why the logs can't be merged; empty if they can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the newest row is kept in view. */
    public BooleanProperty followProperty() {
        return follow;
    }

    /** The connections, and which of them are merged. */
    MergedSources sources() {
        return sources;
    }

    MergedOrder order() {
        return sources.order();
    }

    /** The connection of an entry. */
    public MergedConnection connection(MergedEntry entry) {
        return sources.connection(entry);
    }

    /** The transcript of an entry. */
    public Transcript transcript(MergedEntry entry) {
        return sources.transcript(entry);
    }

    /** The entry at a place of the merged order; empty if there is none. */
    public Optional<MergedEntry> at(long place) {
        return sources.at(place);
    }

    /** The recorded entry at a place. */
    Optional<Entry> entry(long place) {
        return at(place).map(at -> transcript(at).entry(at.index()));
    }

    /** Whether rows are hidden, by the filter or with their connection. */
    boolean isNarrowed() {
        return !filter.filterProperty().get().isAll() || !hidden.isEmpty();
    }

    // Commands

    /** Shows one connection alone, or all again if it is alone already. */
    public void showOnly(String key) {
        Set<String> others = new HashSet<>();
        connectionsProperty().get().stream()
                .map(MergedConnection::key)
                .filter(k -> !k.equals(key))
                .forEach(others::add);
        if (hidden.equals(others)) {
            hidden.clear();
        } else {
            hidden.addAll(others);
            hidden.remove(key);
        }
    }

    /** Selects an entry and shows it, if it is merged already. */
    public void goTo(MergedEntry entry) {
        order().positionOf(entry).ifPresent(place -> onGoTo.accept(place));
    }

    /** Narrows the filter by another query. */
    public void narrow(String query) {
        filter.narrow(query);
    }

    /** Writes stars; {@code tell} is called with a sentence when one can't be written. */
    MarkWriter marks(Consumer<String> tell) {
        return new MarkWriter(background, pulse::wake, tell);
    }

    /** A feed of rows of one connection, whose log has a look. */
    RowFeed newFeed(LogLayout look) {
        return new RowFeed(look, new ShownColumns(look), background, pulse::wake);
    }

    void setOnGoTo(LongConsumer action) {
        onGoTo = action;
    }

    void select(long place) {
        selected.set(place);
    }

    /** Ends merging and searching; for when the tab is closed. */
    public void close() {
        onClose.forEach(Runnable::run);
        shown.stop();
        finding.ifPresent(RunningSearch::stop);
        work.set(new MergedOrder(List.of()), List.of());
    }

    /** Adds what is done by {@link #close()}. */
    void onClose(Runnable action) {
        onClose.add(action);
    }

    /** Lets the followers of the pulse be asked. */
    void wake() {
        pulse.wake();
    }

    /** Adds a follower of the pulse until {@link #close()}. */
    void onPulse(BooleanSupplier follower) {
        onClose.add(pulse.follow(follower));
    }

    private boolean poll() {
        boolean typing = filter.poll() | find.pollTyped();
        boolean changed = sources.update(this::startAnew) | updateMarks();
        boolean behind = order().isBehind();
        if (behind) {
            work.request();
        }
        trouble.set(work.trouble());
        Rows now = shown.rows();
        if (!now.isSameAs(rows.get())) {
            rows.set(now);
            changed = true;
        }
        boolean finds = find.show(finding.map(RunningSearch::rows).orElse(Rows.NONE));
        return typing || changed || finds || behind || work.isRunning();
    }

    private void startAnew() {
        select(NONE);
        follow.set(true);
        search();
    }

    private boolean updateMarks() {
        long now = sources.marks();
        boolean changed = now != marks.get();
        marks.set(now);
        if (changed && filter.filterProperty().get().considersMarks()) {
            search();
        }
        return changed;
    }

    private void search() {
        shown.stop();
        shown = new RunningSearch(order(), filter.filterProperty().get(), sources.numbers(hidden));
        renewFind();
    }

    private void renewFind() {
        finding.ifPresent(RunningSearch::stop);
        finding = find.wantedProperty()
                .get()
                .map(wanted ->
                        new RunningSearch(order(), filter.filterProperty().get().and(wanted), sources.numbers(hidden)));
        highlights.set(Stream.of(filter.filterProperty().get().highlights(), find.highlights())
                .flatMap(List::stream)
                .toList());
        work.set(
                order(),
                Stream.concat(Stream.of(shown), finding.stream())
                        .map(RunningSearch::search)
                        .toList());
        pulse.wake();
    }
}
