package app.sockeye.ui.log.bar;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.FoldingBar;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.common.keyboard.TypeOn;
import app.sockeye.ui.log.export.ExportPopover;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.FilterModel;
import app.sockeye.ui.log.filter.QueryField;
import app.sockeye.ui.log.filter.SavedFilterCommands;
import app.sockeye.ui.log.filter.Scope;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.model.ScanState;
import app.sockeye.ui.log.words.FilterTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bar above the rows: filters by query, direction and kind, and buttons for the whole log. */
public final class FilterBar extends VBox {
    /** Width of the field in pixels: thirty characters beside its buttons. */
    private static final double FIELD_WIDTH = 330;

    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");

    private final LogModel model;
    private final QueryField field;
    private final ToggleButton matchCase = new ToggleButton(FilterTexts.MATCH_CASE_SIGN);
    private final IconButton clear;
    private final IconButton saved;
    private final Label error = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final IconButton kinds;
    private final StackPane lead = new StackPane();
    private final FoldingBar line = new FoldingBar("log");
    private final OnDemand<ExportPopover> export;
    private final OnDemand<RowRules> rules;

    /**
     * @param columns the menu of the columns button
     * @param filters stores saved filters
     * @param find opens the find bar
     */
    public FilterBar(
            LogModel model,
            OnDemand<ColumnsMenu> columns,
            SavedFilterCommands filters,
            Runnable find,
            OnDemand<ExportPopover> export,
            OnDemand<RowRules> rules) {
        this.model = model;
        NewestWords newest = new NewestWords(model);
        field = new QueryField("log-filter", newest::jsonPaths, model.dialect()::fields, newest::packetValues);
        getStyleClass().add("filter-bar");
        SegmentedBar<Scope> scope =
                new SegmentedBar<>("log-scope", FilterTexts.SCOPE, List.of(Scope.values()), Scope::label);
        scope.valueProperty().bindBidirectional(model.filter().scopeProperty());
        OnDemand<KindsMenu> kindsMenu = new OnDemand<>(() -> new KindsMenu(model.filter()));
        kinds = menuButton("log-kinds", Feather.LAYERS, FilterTexts.KINDS, kindsMenu);
        IconToggle follow = new IconToggle("log-follow", Feather.ARROW_DOWN_CIRCLE, FilterTexts.FOLLOW);
        follow.selectedProperty().bindBidirectional(model.followProperty());
        Visibility.set(lead, false);
        line.getStyleClass().add("line");
        line.add(lead);
        line.addGrowing(field, FIELD_WIDTH);
        line.addChoice(scope, Room.WIDE);
        line.addFolding(kinds, Room.WIDE);
        line.add(follow);
        line.addFolding(menuButton("log-columns", Feather.COLUMNS, FilterTexts.COLUMNS, columns), Room.WIDE);
        this.export = export;
        this.rules = rules;
        line.setMenu(MoreMenu.items(model.dialect(), find, this::showRules, this::showExport, model::clear));
        clear = new IconButton("log-filter-clear", Feather.X, FilterTexts.CLEAR_FILTER, model.filter()::clear);
        OnDemand<SavedFiltersPopover> savedFilters =
                new OnDemand<>(() -> new SavedFiltersPopover(model.filter(), filters));
        saved = popoverButton("log-saved-filters", Feather.BOOKMARK, FilterTexts.SAVED_FILTERS, node -> savedFilters
                .get()
                .show(node));
        buildField();
        error.setId("log-filter-error");
        error.getStyleClass().add("field-error");
        progress.setId("log-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(FilterTexts.PROGRESS);
        getChildren().addAll(line, error, progress);
        bind();
    }

    /** Adds a button after the others; it folds into the More menu if the window has less room. */
    public void addButton(ButtonBase button, Room least) {
        line.addFolding(button, least);
    }

    /** Puts a node before the field, shown while the node is visible. */
    public void setLead(Node node) {
        lead.getChildren().setAll(node);
        lead.visibleProperty().bind(node.visibleProperty());
        lead.managedProperty().bind(node.visibleProperty());
    }

    /** Fits the bar to the window's room. */
    public void setRoom(Room room) {
        line.setRoom(room);
    }

    /** Asks what to export. */
    public void showExport() {
        export.get().show(line.more());
    }

    /** Shows the rules for the rows' colours and replies. */
    public void showRules() {
        rules.get().show(line.more());
    }

    /** Puts the cursor into the filter field. */
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void buildField() {
        field.setPromptText(FilterTexts.FILTER_PROMPT);
        field.setAccessibleText(FilterTexts.FILTER);
        field.setLeft(Icon.of(Feather.FILTER));
        matchCase.setId("log-match-case");
        matchCase.getStyleClass().addAll("match-case", "flat");
        Tip.set(matchCase, FilterTexts.MATCH_CASE);
        matchCase.setAccessibleText(FilterTexts.MATCH_CASE);
        matchCase.setMinWidth(USE_PREF_SIZE);
        HBox right = new HBox(4, matchCase, saved, clear);
        right.setAlignment(Pos.CENTER_RIGHT);
        field.setRight(right);
        TypeOn.after(matchCase, field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
    }

    private void fieldKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !model.filter().isClear()) {
            model.filter().clear();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            model.filter().apply();
            e.consume();
        }
    }

    private void bind() {
        FilterModel filter = model.filter();
        field.textProperty().bindBidirectional(filter.textProperty());
        matchCase.selectedProperty().bindBidirectional(filter.matchCaseProperty());
        filter.problemProperty().addListener((o, before, now) -> showProblem(now));
        showProblem(filter.problemProperty().get());
        model.scanProperty().addListener((o, before, now) -> showScan(now));
        showScan(model.scanProperty().get());
        field.textProperty().addListener((o, before, now) -> showClear());
        filter.filterProperty().addListener((o, before, now) -> showClear());
        showClear();
        filter.kinds().addListener((SetChangeListener<EntryKind>) change -> markKinds());
        markKinds();
    }

    private void markKinds() {
        kinds.pseudoClassStateChanged(NARROWED, model.filter().kinds().size() < EntryKind.values().length);
    }

    private void showProblem(Optional<Problem> problem) {
        error.setText(problem.map(Problem::sentence).orElse(""));
        Visibility.set(error, problem.isPresent());
        field.show(problem);
    }

    private void showClear() {
        Visibility.set(clear, !model.filter().isClear());
    }

    private void showScan(ScanState scan) {
        progress.setProgress(scan.progress());
        progress.setVisible(!scan.ended());
    }

    private static IconButton menuButton(String id, Feather icon, String name, OnDemand<? extends ContextMenu> menu) {
        IconButton[] button = new IconButton[1];
        button[0] = new IconButton(id, icon, name, () -> menu.get().show(button[0], Side.BOTTOM, 0, 4));
        return button[0];
    }

    private static IconButton popoverButton(String id, Feather icon, String name, Consumer<Node> show) {
        IconButton[] button = new IconButton[1];
        button[0] = new IconButton(id, icon, name, () -> show.accept(button[0]));
        return button[0];
    }
}
