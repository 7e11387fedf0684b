package app.sockeye.ui.log.merged;

import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.ScrollHits;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.model.FindSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The rows of the merged log, and what is shown while there are none. */
final class MergedPane extends StackPane {
    private static final double ROW_HEIGHT = 25;

    private final MergedModel model;
    private final MergedFeed feed;
    private final RowPane rows;
    private final Label empty = new Label();
    private final Label hint = new Label(MergedTexts.NO_ENTRIES_HINT);
    private final VBox nothing = new VBox(4, empty, hint);
    /** True while the model's selection is shown, so that it is not reported back as a change. */
    private boolean showing;

    /** @param onStar called with the row whose star was clicked */
    MergedPane(MergedModel model, LongConsumer onStar) {
        this.model = model;
        feed = new MergedFeed(model);
        rows = new RowPane("merged-rows", MergedTexts.LOG, ROW_HEIGHT, () -> new MergedRow(feed, onStar));
        rows.setFollowable(true);
        rows.followProperty().bindBidirectional(model.followProperty());
        rows.setOnSelectionChange(this::tellSelection);
        empty.setId("merged-empty");
        hint.getStyleClass().add("muted");
        nothing.setAlignment(Pos.CENTER);
        nothing.setMouseTransparent(true);
        setMinHeight(0);
        getChildren().addAll(rows, nothing);
        model.rowsProperty().addListener((o, before, now) -> show(now));
        model.highlightsProperty().addListener(o -> {
            feed.highlight();
            rows.refresh();
        });
        model.marksProperty().addListener(o -> {
            feed.renewMarks();
            rows.refresh();
        });
        model.connectionsProperty().addListener(o -> {
            feed.keepOnly(model.order().transcripts());
            rows.refresh();
        });
        rows.widthProperty().addListener((o, before, now) -> {
            if (feed.fit(now.doubleValue())) {
                rows.refresh();
            }
        });
        model.onPulse(this::poll);
        model.find().foundProperty().addListener((o, before, now) -> showHits(now));
        show(model.rowsProperty().get());
    }

    RowPane rows() {
        return rows;
    }

    /** The place of a row in the merged order; {@link MergedModel#NONE} if there is no such row. */
    long place(long row) {
        return row < 0 || row >= feed.rows().count()
                ? MergedModel.NONE
                : feed.rows().entryIndex(row);
    }

    /** The time range of the rows in view, from the order's zero; empty without rows, or where all are in view. */
    Optional<TimeRange> timeInView() {
        long first = rows.firstVisible();
        long last = Math.min(rows.lastVisible(), feed.rows().count() - 1);
        if (first < 0 || last < first || last - first + 1 >= feed.rows().count()) {
            return Optional.empty();
        }
        Optional<Long> from = model.at(place(first)).map(model.order()::nanosOf);
        Optional<Long> to = model.at(place(last)).map(model.order()::nanosOf);
        return from.flatMap(start -> to.map(end -> new TimeRange(start, Math.max(start, end))));
    }

    /** The entries of the selected rows, of which there must not be too many. */
    List<MergedEntry> selected() {
        return rows.selection().ranges().stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()))
                .mapToObj(row -> model.at(place(row)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Selects the row at a place and shows it, in the middle if it was out of view. */
    void goTo(long place) {
        Rows now = feed.rows();
        if (now.count() == 0) {
            return;
        }
        long row = Math.min(now.positionOf(place), now.count() - 1);
        boolean inView = row > rows.firstVisible() && row < rows.lastVisible();
        rows.select(row);
        if (!inView) {
            rows.center(row);
        }
    }

    /** Takes over what was read of the rows in view; returns whether to ask again. */
    private boolean poll() {
        boolean news = feed.poll(rows.firstVisible(), rows.lastVisible());
        if (news) {
            rows.refresh();
        }
        return news || feed.isWaiting();
    }

    private void show(Rows now) {
        Rows before = feed.rows();
        feed.show(now);
        if (now.continues(before)) {
            long older = now.insertedBefore(before);
            if (older > 0) {
                rows.insertBefore(older);
            }
            rows.setCount(now.count());
        } else {
            replace(before, now);
        }
        nothing.setVisible(now.count() == 0);
        empty.setText(
                !now.isComplete()
                        ? MergedTexts.MERGING
                        : model.isNarrowed() ? MergedTexts.NO_MATCH : MergedTexts.NO_ENTRIES);
        hint.setVisible(now.isComplete() && !model.isNarrowed());
    }

    /** Shows other rows where the user looks: at the selected one, or else at the first in view. */
    private void replace(Rows before, Rows now) {
        long selected = model.selectedProperty().get();
        long sought = selected == MergedModel.NONE && before.count() > 0
                ? before.entryIndex(Math.min(rows.firstVisible(), before.count() - 1))
                : selected;
        boolean following = model.followProperty().get();
        feed.keepOnly(model.order().transcripts());
        showing = true;
        rows.reset(now.count());
        if (selected != MergedModel.NONE && now.contains(selected)) {
            rows.select(now.positionOf(selected));
        }
        showing = false;
        if (following) {
            model.followProperty().set(true);
        } else if (sought != MergedModel.NONE && now.count() > 0) {
            rows.center(Math.min(now.positionOf(sought), now.count() - 1));
        }
    }

    private void showHits(FindSource.Found found) {
        Rows hits = found.rows();
        rows.setHits(
                !found.searching()
                        ? ScrollHits.NONE
                        : (first, end) -> {
                            Rows now = feed.rows();
                            long to = end < now.count() ? now.entryIndex(end) : Long.MAX_VALUE;
                            return hits.positionOf(to) > hits.positionOf(now.entryIndex(first));
                        });
    }

    private void tellSelection() {
        if (!showing) {
            model.select(place(rows.selection().lead()));
        }
    }
}
