package app.sockeye.ui.log.pane;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.ShownColumns;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.row.RowFeed;
import app.sockeye.ui.log.words.LogTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

/** The log's rows, what is shown while there are none, and the button that jumps to new ones. */
public final class LogPane extends StackPane {
    private static final double ROW_HEIGHT = 25;

    private final LogModel model;
    private final RowFeed feed;
    private final RowPane rows;
    private final EmptyLog empty;
    private final NewRowsButton newRows;
    /** The entry to bring into view once the filter's scan has reached it. */
    private long sought = LogModel.NONE;
    /** True while the model's selection is shown, so that it is not reported back as a change. */
    private boolean showingSelection;

    /** @param onStar called with the entry whose star was clicked */
    public LogPane(LogModel model, ShownColumns columns, LongConsumer onStar) {
        this.model = model;
        feed = new RowFeed(model.layout(), columns, model.background(), model::wake);
        rows = new RowPane(
                "log-rows",
                LogTexts.LOG,
                ROW_HEIGHT,
                () -> new LogRow(
                        feed,
                        row -> onStar.accept(feed.rows().entryIndex(row)),
                        model.timeMark().markProperty()));
        empty = new EmptyLog(model);
        newRows = new NewRowsButton(model);
        setAlignment(newRows, Pos.BOTTOM_CENTER);
        getChildren().addAll(rows, empty, newRows);
        bind();
    }

    /** The rows on the screen. */
    public RowPane rows() {
        return rows;
    }

    /** The entry of a row; empty if there is no such row. */
    public Optional<Entry> entry(long row) {
        return row < 0 || row >= feed.rows().count()
                ? Optional.empty()
                : model.entry(feed.rows().entryIndex(row));
    }

    /** The two messages that are selected, the older first; empty if the selection is anything else. */
    public List<Entry> selectedPair() {
        if (rows.selection().size() != 2) {
            return List.of();
        }
        List<Entry> pair = rows.selection().ranges().stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()))
                .mapToObj(this::entry)
                .flatMap(Optional::stream)
                .filter(entry -> entry.kind().isMessage())
                .toList();
        return pair.size() == 2 ? pair : List.of();
    }

    /** The entries of the selected rows, as they are now. */
    public SelectedEntries selectedEntries() {
        return new SelectedEntries(feed.rows(), rows.selection().ranges());
    }

    /** The pair of messages that an entry is one of; empty if none is known. */
    public Optional<Pair> pairOf(long entry) {
        return entry == LogModel.NONE ? Optional.empty() : feed.pair(entry);
    }

    /** The index of the first entry in view, 0 without rows. */
    public long firstInView() {
        return feed.rows().count() == 0 ? 0 : feed.rows().entryIndex(rows.firstVisible());
    }

    /**
     * Selects an entry and scrolls to it; one that was out of view is centred.
     *
     * @return whether the log shows the entry; if not, the nearest one was selected
     */
    public boolean goTo(long entry) {
        Rows now = feed.rows();
        if (now.count() == 0) {
            return false;
        }
        long row = Math.min(now.positionOf(entry), now.count() - 1);
        boolean inView = row > rows.firstVisible() && row < rows.lastVisible();
        rows.select(row);
        if (!inView) {
            rows.center(row);
        }
        return now.contains(entry);
    }

    /** Scrolls to an entry that was out of view, without selecting it. */
    private void bringIntoView(long entry) {
        model.followProperty().set(false);
        long row = feed.rows().positionOf(entry);
        if (feed.rows().contains(entry) && (row <= rows.firstVisible() || row >= rows.lastVisible())) {
            rows.center(row);
        }
    }

    /** Whether the rows go past an entry without including it. */
    public boolean hides(long entry) {
        return feed.rows().reaches(entry) && !feed.rows().contains(entry);
    }

    /** Brings the row with the focus into view and returns its node. */
    public Node revealLead() {
        long lead = rows.selection().lead();
        rows.reveal(lead);
        rows.layout();
        return rows.visibleRows().stream()
                .filter(row -> row.index() == lead)
                .map(Node.class::cast)
                .findFirst()
                .orElse(rows);
    }

    /** The time range of the rows in view; empty without rows. */
    public Optional<TimeRange> timeInView() {
        long first = rows.firstVisible();
        long last = Math.min(rows.lastVisible(), feed.rows().count() - 1);
        // A tab that is being closed is laid out once more.
        boolean readable = model.transcript().filter(t -> !t.isClosed()).isPresent();
        if (!readable || !Visibility.isInShownWindow(this) || last < 0 || first > last) {
            return Optional.empty();
        }
        long from = feed.nanos(first);
        return Optional.of(new TimeRange(from, Math.max(from, feed.nanos(last))));
    }

    /** Selects the first row from a time on, and shows it. */
    public void jumpTo(long nanos) {
        model.transcript().ifPresent(transcript -> goTo(transcript.times().firstAt(nanos)));
    }

    private void bind() {
        rows.setFollowable(true);
        rows.followProperty().bindBidirectional(model.followProperty());
        rows.setOnSelectionChange(this::tellSelection);
        rows.addEventFilter(ScrollEvent.SCROLL, e -> sought = LogModel.NONE);
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> sought = LogModel.NONE);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, e -> sought = LogModel.NONE);
        rows.widthProperty().addListener((o, before, now) -> {
            if (feed.fit(rows.getWidth())) {
                rows.refresh();
            }
        });
        model.followProperty().addListener((o, before, now) -> newRows.countFrom(feed.rows()));
        model.highlights().addListener((o, before, now) -> {
            feed.highlight(now);
            rows.refresh();
        });
        // The scroll bar shows where something was found.
        model.find().foundProperty().addListener((o, before, now) -> rows.setHits(now.among(feed::rows)));
        model.marksProperty().addListener((o, before, now) -> {
            feed.renewMarks();
            rows.refresh();
        });
        model.scanProperty().addListener((o, before, now) -> empty.update());
        model.addressProperty().addListener((o, before, now) -> empty.update());
        model.setOnGoTo(entry -> {
            sought = entry;
            seek();
        });
        model.timeMark().markProperty().addListener((o, before, now) -> {
            now.ifPresent(mark -> bringIntoView(mark.entry()));
            rows.refresh();
        });
        model.onPulse(this::draw);
    }

    /** Applies changes of columns, colour rules or the id's path. */
    public void layoutChanged() {
        feed.fitToLayout();
        rows.refresh();
    }

    /** Shows the model's rows and what was read in the background; returns whether there may be more soon. */
    private boolean draw() {
        if (!Visibility.isInShownWindow(this)) {
            return false;
        }
        boolean changed = drawRows();
        boolean news = feed.poll(rows.firstVisible(), rows.lastVisible());
        if (news) {
            rows.refresh();
        }
        return changed || news || feed.isWaiting();
    }

    /** Shows the model's rows; returns whether they changed. */
    private boolean drawRows() {
        Rows now = model.rowsProperty().get();
        Rows before = feed.rows();
        if (now == before) {
            return false;
        }
        if (now.continues(before)) {
            grow(before, now);
        } else if (now.repeats(before)) {
            feed.grow(now);
            rows.replace(
                    now.count(), row -> row < before.count() ? now.positionOf(before.entryIndex(row)) : now.count());
        } else {
            change(before, now);
        }
        seek();
        newRows.show(now);
        empty.update();
        return true;
    }

    private void grow(Rows before, Rows now) {
        feed.grow(now);
        long older = now.insertedBefore(before);
        if (older > 0) {
            rows.insertBefore(older);
        }
        rows.setCount(now.count());
    }

    private void change(Rows before, Rows now) {
        sought = place(before);
        feed.show(now, model.transcript().orElse(null), model.highlights().getValue());
        showingSelection = true;
        rows.reset(now.count());
        showingSelection = false;
        model.select(model.selectedEntryProperty().get(), 0);
    }

    /** The entry the user looks at: a selected one, or the first in view; none while following new rows. */
    private long place(Rows before) {
        boolean following = model.followProperty().get();
        long selected = model.selectedEntryProperty().get();
        if (following) {
            long row = before.positionOf(selected);
            boolean inView = row >= rows.firstVisible() && row <= rows.lastVisible();
            return selected != LogModel.NONE && inView ? selected : LogModel.NONE;
        }
        if (sought != LogModel.NONE || selected != LogModel.NONE || before.count() == 0) {
            return sought != LogModel.NONE ? sought : selected;
        }
        return before.entryIndex(Math.min(rows.firstVisible(), before.count() - 1));
    }

    private void seek() {
        Rows now = feed.rows();
        if (sought == LogModel.NONE || now.count() == 0 || !now.reaches(sought)) {
            return;
        }
        boolean there = now.contains(sought);
        boolean following = model.followProperty().get();
        long last = now.count() - 1;
        long row = Math.min(now.positionOf(sought), last);
        if (there && sought == model.selectedEntryProperty().get()) {
            showingSelection = true;
            rows.select(row);
            showingSelection = false;
        }
        if (!following || there && row < last) {
            rows.center(row);
        }
        sought = LogModel.NONE;
    }

    private void tellSelection() {
        if (!showingSelection) {
            long lead = rows.selection().lead();
            model.select(
                    lead < 0 ? LogModel.NONE : feed.rows().entryIndex(lead),
                    rows.selection().size());
        }
    }
}
