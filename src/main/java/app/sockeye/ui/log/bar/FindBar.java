package app.sockeye.ui.log.bar;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.QueryField;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.model.FindSource;
import app.sockeye.ui.log.words.FilterTexts;
import app.sockeye.ui.log.words.LogTexts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Finds entries without hiding the others: Enter goes to the next, Shift+Enter back, Escape closes. */
public final class FindBar extends VBox {
    private final FindSource model;
    private final QueryField field;
    private final Label count = new Label();
    private final Label error = new Label();
    private final Runnable leave;

    /**
     * A bar that is shown when its model says so.
     *
     * @param field where the query is typed; its id begins those of the other controls
     * @param leave called when the bar is closed, to move the focus
     */
    public FindBar(FindSource model, QueryField field, Runnable leave) {
        this.model = model;
        this.field = field;
        this.leave = leave;
        String id = field.getId();
        getStyleClass().add("find-bar");
        field.setPromptText(FilterTexts.FIND_PROMPT);
        field.setAccessibleText(FilterTexts.FIND);
        field.setLeft(Icon.of(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId(id + "-count");
        count.getStyleClass().add("hit-count");
        count.setMinWidth(USE_PREF_SIZE);
        error.setId(id + "-error");
        error.getStyleClass().add("field-error");
        HBox line = new HBox(
                field,
                count,
                new IconButton(id + "-previous", Feather.CHEVRON_UP, FilterTexts.PREVIOUS_HIT, model::previous),
                new IconButton(id + "-next", Feather.CHEVRON_DOWN, FilterTexts.NEXT_HIT, model::next),
                new IconButton(id + "-close", Feather.X, FilterTexts.CLOSE_FIND, this::close));
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        Visibility.when(this, model.shownProperty());
        Visibility.fill(this, model.shownProperty(), line, error);
        model.problemProperty().addListener((o, before, now) -> show(now));
        show(model.problemProperty().get());
        model.foundProperty().addListener((o, before, now) -> showCount());
        model.selectedProperty().addListener((o, before, now) -> showCount());
        showCount();
    }

    /** Opens the bar and puts the cursor into it. */
    public void open() {
        model.shownProperty().set(true);
        field.requestFocus();
        field.selectAll();
    }

    /** Goes to the next hit, or with -1 back; opens the bar first, and stays there if nothing is typed. */
    public void step(int direction) {
        boolean typed = !model.textProperty().get().isBlank();
        if (!model.shownProperty().get() || !typed) {
            open();
        }
        if (typed && direction > 0) {
            model.next();
        } else if (typed) {
            model.previous();
        }
    }

    private void close() {
        model.shownProperty().set(false);
        leave.run();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            model.previous();
        } else if (e.getCode() == KeyCode.ENTER) {
            model.next();
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

    /** Shows {@code 3 of 1 204}; an ellipsis means that there may be more. */
    private void showCount() {
        FindSource.Found found = model.foundProperty().get();
        Rows rows = found.rows();
        long selected = model.selectedProperty().get();
        boolean onHit = selected >= 0 && rows.contains(selected);
        String all = LogTexts.grouped(rows.count()) + (rows.isComplete() ? "" : "…");
        String place = onHit ? FilterTexts.place(rows.positionOf(selected) + 1, all) : FilterTexts.found(all);
        String told = onHit && found.around() ? FilterTexts.wrapped(place) : place;
        boolean none = rows.count() == 0 && rows.isComplete();
        count.setText(!found.searching() ? "" : none ? FilterTexts.NOT_FOUND : told);
    }
}
