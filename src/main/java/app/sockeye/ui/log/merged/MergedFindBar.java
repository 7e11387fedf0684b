package app.sockeye.ui.log.merged;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.QueryField;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.words.FilterTexts;
import app.sockeye.ui.log.words.LogTexts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Finds entries of all connections: Enter goes to the next, Shift+Enter back, Escape closes. */
final class MergedFindBar extends VBox {
    private final MergedModel model;
    private final MergedFind find;
    private final Runnable leave;
    private final QueryField field;
    private final Label count = new Label();
    private final Label error = new Label();

    /** @param leave called when the bar is closed, to move the focus */
    MergedFindBar(MergedModel model, Runnable leave) {
        this.model = model;
        this.find = model.find();
        this.leave = leave;
        getStyleClass().add("find-bar");
        field = new QueryField("merged-find", model::jsonPaths, List::of, word -> List.of());
        field.setPromptText(FilterTexts.FIND_PROMPT);
        field.setAccessibleText(FilterTexts.FIND);
        field.setLeft(Icons.of(Feather.SEARCH));
        field.textProperty().bindBidirectional(find.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId("merged-find-count");
        count.getStyleClass().add("hit-count");
        count.setMinWidth(USE_PREF_SIZE);
        error.setId("merged-find-error");
        error.getStyleClass().add("field-error");
        HBox line = new HBox(
                field,
                count,
                new IconButton("merged-find-previous", Feather.CHEVRON_UP, FilterTexts.PREVIOUS_HIT, () -> step(-1)),
                new IconButton("merged-find-next", Feather.CHEVRON_DOWN, FilterTexts.NEXT_HIT, () -> step(1)),
                new IconButton("merged-find-close", Feather.X, FilterTexts.CLOSE_FIND, this::close));
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, error);
        Visibility.when(this, find.shownProperty());
        find.problemProperty().addListener((o, before, now) -> show(now));
        show(Optional.empty());
        find.foundProperty().addListener(o -> showCount());
        find.wantedProperty().addListener(o -> showCount());
        model.selectedProperty().addListener(o -> showCount());
        showCount();
    }

    /** Opens the bar and puts the cursor into it. */
    void open() {
        find.shownProperty().set(true);
        field.requestFocus();
        field.selectAll();
    }

    /** Goes to the next hit, or back; opens the bar first if nothing is searched for. */
    void step(int direction) {
        if (!find.shownProperty().get() || find.textProperty().get().isBlank()) {
            open();
        } else {
            model.findNext(direction);
        }
    }

    private void close() {
        find.shownProperty().set(false);
        leave.run();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (e.getCode() == KeyCode.ENTER) {
            step(e.isShiftDown() ? -1 : 1);
        } else {
            return;
        }
        e.consume();
    }

    private void show(Optional<Problem> problem) {
        error.setText(problem.map(Problem::sentence).orElse(""));
        Visibility.set(error, problem.isPresent());
        field.show(problem);
    }

    private void showCount() {
        Rows rows = find.foundProperty().get();
        long selected = model.selectedProperty().get();
        String all = LogTexts.grouped(rows.count()) + (rows.isComplete() ? "" : "…");
        boolean onHit = selected != MergedModel.NONE && rows.contains(selected);
        boolean none = rows.count() == 0 && rows.isComplete();
        String told = onHit ? FilterTexts.place(rows.positionOf(selected) + 1, all) : FilterTexts.found(all);
        count.setText(find.wantedProperty().get().isEmpty() ? "" : none ? FilterTexts.NOT_FOUND : told);
    }
}
