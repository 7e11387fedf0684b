package app.sockeye.ui.log.merged;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.FoldingBar;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.common.keyboard.TypeOn;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.FilterModel;
import app.sockeye.ui.log.filter.QueryField;
import app.sockeye.ui.log.filter.Scope;
import app.sockeye.ui.log.words.ExportTexts;
import app.sockeye.ui.log.words.FilterTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Filters all connections of a merged log by query and direction. */
final class MergedBar extends VBox {
    private static final double FIELD_WIDTH = 260;

    private final FilterModel filter;
    private final QueryField field;
    private final IconButton clear;
    private final Label error = new Label();
    private final FoldingBar line = new FoldingBar("merged");
    private final IconButton export;

    /**
     * A bar for a merged log.
     *
     * @param find opens the find bar
     * @param ask asks what to export, beside a button
     */
    MergedBar(MergedModel model, Runnable find, Consumer<Node> ask) {
        filter = model.filter();
        getStyleClass().add("filter-bar");
        field = new QueryField("merged-filter", model.sources()::jsonPaths, List::of, word -> List.of());
        clear = new IconButton("merged-filter-clear", Feather.X, FilterTexts.CLEAR_FILTER, filter::clear);
        build();
        SegmentedBar<Scope> scope =
                new SegmentedBar<>("merged-scope", FilterTexts.SCOPE, List.of(Scope.values()), Scope::label);
        scope.valueProperty().bindBidirectional(filter.scopeProperty());
        IconToggle follow = new IconToggle("merged-follow", Feather.ARROW_DOWN_CIRCLE, FilterTexts.FOLLOW);
        follow.selectedProperty().bindBidirectional(model.followProperty());
        line.getStyleClass().add("line");
        line.addGrowing(field, FIELD_WIDTH);
        line.addChoice(scope, Room.WIDE);
        line.add(follow);
        line.addFolding(new IconButton("merged-open-find", Feather.SEARCH, MergedTexts.FIND, find), Room.MEDIUM);
        export = new IconButton("merged-export", Feather.DOWNLOAD, ExportTexts.EXPORT, () -> {});
        export.setOnAction(e -> ask.accept(export));
        line.addFolding(export, Room.MEDIUM);
        error.setId("merged-filter-error");
        error.getStyleClass().add("field-error");
        getChildren().addAll(line, error);
        filter.problemProperty().addListener((o, before, now) -> show(now));
        show(Optional.empty());
        filter.filterProperty().addListener(o -> showClear());
        field.textProperty().addListener(o -> showClear());
        showClear();
    }

    private void build() {
        field.setPromptText(FilterTexts.FILTER_PROMPT);
        field.setAccessibleText(FilterTexts.FILTER);
        field.setLeft(Icon.of(Feather.FILTER));
        ToggleButton matchCase = new ToggleButton(FilterTexts.MATCH_CASE_SIGN);
        matchCase.setId("merged-match-case");
        matchCase.getStyleClass().addAll("match-case", "flat");
        Tip.set(matchCase, FilterTexts.MATCH_CASE);
        matchCase.setAccessibleText(FilterTexts.MATCH_CASE);
        matchCase.setMinWidth(USE_PREF_SIZE);
        matchCase.selectedProperty().bindBidirectional(filter.matchCaseProperty());
        HBox right = new HBox(4, matchCase, clear);
        right.setAlignment(Pos.CENTER_RIGHT);
        field.setRight(right);
        TypeOn.after(matchCase, field);
        field.textProperty().bindBidirectional(filter.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                filter.apply();
                e.consume();
            }
        });
    }

    /** Adds a button that folds into the menu where there is less room. */
    void addButton(ButtonBase button, Room least) {
        line.addFolding(button, least);
    }

    void setRoom(Room room) {
        line.setRoom(room);
    }

    /** Asks what to export. */
    void showExport() {
        export.fire();
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void show(Optional<Problem> problem) {
        error.setText(problem.map(Problem::sentence).orElse(""));
        Visibility.set(error, problem.isPresent());
        field.show(problem);
    }

    private void showClear() {
        Visibility.set(clear, !filter.isClear());
    }
}
