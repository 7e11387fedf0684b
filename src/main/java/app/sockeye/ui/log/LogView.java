package app.sockeye.ui.log;

import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.log.activity.ActivityStrip;
import app.sockeye.ui.log.bar.ColumnsMenu;
import app.sockeye.ui.log.bar.FilterBar;
import app.sockeye.ui.log.bar.FindBar;
import app.sockeye.ui.log.bar.NewestWords;
import app.sockeye.ui.log.bar.RowRules;
import app.sockeye.ui.log.command.LogCommands;
import app.sockeye.ui.log.command.MarkModel;
import app.sockeye.ui.log.command.RowActions;
import app.sockeye.ui.log.command.RowMenu;
import app.sockeye.ui.log.command.ShownLog;
import app.sockeye.ui.log.copy.CopyFormat;
import app.sockeye.ui.log.copy.SelectedCopy;
import app.sockeye.ui.log.export.ExportModel;
import app.sockeye.ui.log.export.ExportPopover;
import app.sockeye.ui.log.export.ExportStatus;
import app.sockeye.ui.log.export.LogExport;
import app.sockeye.ui.log.filter.QueryField;
import app.sockeye.ui.log.filter.SavedFilterCommands;
import app.sockeye.ui.log.look.LogPopover;
import app.sockeye.ui.log.look.ShownColumns;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.model.SpokenFacts;
import app.sockeye.ui.log.pane.LogPane;
import app.sockeye.ui.log.pane.LogRow;
import app.sockeye.ui.log.words.LogTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One tab's log: filter, column titles, rows. It redraws with the pulse, and only while it is visible: wake the pulse
 * after showing the tab it is in.
 */
public final class LogView extends VBox implements ShownLog {
    /** Those that can be asked for wherever the keyboard's focus is. */
    public static final List<Shortcut> COMMANDS = List.of(
            Shortcut.LOG_END,
            Shortcut.COPY,
            Shortcut.STAR,
            Shortcut.NOTE,
            Shortcut.PARTNER,
            Shortcut.COMPARE,
            Shortcut.CLEAR);

    /** Those of them that the rows take themselves, as text fields have the same keys. */
    private static final Set<Shortcut> OF_ROWS = Set.of(Shortcut.LOG_END, Shortcut.COPY);

    private final LogModel model;
    private final FilterBar filterBar;
    private final FindBar findBar;
    private final Notice notice = new Notice("log-notice");
    private final LogHeader header;
    private final HitCount count;
    private final LogPane pane;
    private final RowActions actions;
    private final AddedColumn addColumn;
    private final OnDemand<FieldPopover> goTo;
    private final ActivityStrip activity;
    private final LostLine lost;
    private final SelectedCopy copy;
    private final LogBody body;
    private final ShownColumns shownColumns;
    private Room room = Room.WIDE;

    /** @param filters stores saved filters */
    public LogView(LogModel model, LogCommands commands, SavedFilterCommands filters) {
        this.model = model;
        setId("log");
        getStyleClass().add("log");
        getStylesheets().add(Theme.sheet(LogPopover.class, "log.css"));
        MarkModel marks = new MarkModel(model, commands);
        OnDemand<ColumnsMenu> columns = new OnDemand<>(() -> new ColumnsMenu(model.layout(), this::askForColumn));
        shownColumns = new ShownColumns(model.layout());
        pane = new LogPane(model, shownColumns, marks::toggleStar);
        count = new HitCount(model, pane::selectedEntries);
        header = new LogHeader(model.layout(), shownColumns, columns, count);
        actions = new RowActions(model, pane, commands, marks);
        copy = new SelectedCopy(model, pane, notice);
        addColumn = new AddedColumn(model.layout(), model.dialect());
        goTo = new OnDemand<>(
                () -> new FieldPopover("log-go-to", LogTexts.GO_TO, LogTexts.GO_TO_HINT, LogTexts.GO, actions::goTo));
        ExportModel export =
                new ExportModel(new LogExport(model, commands::sessionName, pane::selectedEntries), commands);
        NewestWords newest = new NewestWords(model);
        findBar = new FindBar(
                model.find(),
                new QueryField("log-find", newest::jsonPaths, model.dialect()::fields, newest::packetValues),
                this::focusRows);
        model.find().setOnGo(pane::goTo);
        filterBar = new FilterBar(
                model,
                columns,
                filters,
                findBar::open,
                new OnDemand<>(() -> new ExportPopover(export)),
                new OnDemand<>(() -> new RowRules(model.layout())));
        VBox.setVgrow(pane, Priority.ALWAYS);
        activity = new ActivityStrip(model, pane);
        lost = new LostLine(model);
        VBox rows = new VBox(header, pane, lost);
        rows.setMinHeight(0);
        pane.setMinHeight(0);
        body = new LogBody(rows);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(filterBar, findBar, new ExportStatus(export), notice, activity, body);
        wire(commands);
        bind(columns);
    }

    /** Since when nothing is received, while a lost connection is to be opened again; empty otherwise. */
    public ObjectProperty<Optional<Instant>> lostSinceProperty() {
        return lost.sinceProperty();
    }

    @Override
    public void focusFilter() {
        filterBar.focusField();
    }

    @Override
    public void focusRows() {
        pane.rows().requestFocus();
    }

    @Override
    public void findNext() {
        findBar.step(1);
    }

    @Override
    public void findPrevious() {
        findBar.step(-1);
    }

    /** Asks for a number or time to go to. */
    public void showGoTo() {
        goTo.get().show(header);
    }

    /** Goes to a number, time or offset as it is typed; tells what is wrong with it. */
    public void goTo(String typed) {
        actions.goOrTell(typed);
    }

    @Override
    public void filterBy(String query) {
        model.filter().replace(query);
    }

    @Override
    public void copyAsMarkdown() {
        copy.copy(CopyFormat.MARKDOWN);
    }

    @Override
    public void showExport() {
        filterBar.showExport();
    }

    /** Shows the rules for the rows' colours and replies. */
    public void showRules() {
        filterBar.showRules();
    }

    /** Whether the strip with the session's activity is shown. */
    public BooleanProperty activityShownProperty() {
        return activity.shownProperty();
    }

    /** Adds a button after those of the filter bar; with less room it folds into their menu. */
    public void addButton(ButtonBase button, Room least) {
        filterBar.addButton(button, least);
    }

    /** Puts a node before the filter field, shown while the node is visible. */
    public void setLead(Node node) {
        filterBar.setLead(node);
    }

    /** Fits the log to the window's room. */
    public void setRoom(Room now) {
        room = now;
        filterBar.setRoom(now);
        count.setTellsHidden(now == Room.SMALL);
        fitColumns();
    }

    private void fitColumns() {
        shownColumns.fit(pane.rows().getWidth(), room);
        header.update();
        pane.layoutChanged();
    }

    /**
     * Sets what is shown in place of the rows while they are hidden.
     *
     * @param making makes it, when it is shown for the first time
     */
    public void setInstead(Supplier<Node> making, ObservableBooleanValue rowsShown) {
        body.setInstead(making, rowsShown);
    }

    /** Selects an entry without changing the filter. */
    public void goTo(long entry) {
        actions.goTo(entry);
    }

    @Override
    public void selectNewest() {
        if (pane.rows().count() > 0) {
            pane.rows().select(pane.rows().count() - 1);
        }
    }

    private void wire(LogCommands commands) {
        RowPane rows = pane.rows();
        rows.setOnOpen(row -> pane.entry(row).ifPresent(commands::open));
        rows.setOnCopy(() -> copy.copy(CopyFormat.TEXT));
        rows.setRowMenu(() -> new RowMenu(
                model, commands, () -> pane.entry(rows.selection().lead()), copy::holdsJson, copy::copy, actions));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void bind(OnDemand<ColumnsMenu> columns) {
        model.onClose(model.layout().onChange(() -> {
            columns.made().ifPresent(ColumnsMenu::update);
            fitColumns();
        }));
        pane.rows().widthProperty().addListener(o -> fitColumns());
        model.dialect().spokenProperty().addListener(o -> showSpoken());
        showSpoken();
        model.scanProperty().addListener((o, before, now) -> {
            if (!now.trouble().equals(before.trouble())) {
                showTrouble();
            }
        });
        showTrouble();
    }

    private void showSpoken() {
        Optional<SpokenFacts> spoken = model.dialect().spokenProperty().get();
        header.setPackets(spoken.isPresent());
        shownColumns.setLongestKind(spoken.map(SpokenFacts::longestLabel).orElse(""), 2 * LogRow.PADDING);
        fitColumns();
    }

    private void showTrouble() {
        model.scanProperty().get().trouble().ifPresentOrElse(sentence -> notice.show(sentence, ""), notice::clear);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !model.filter().isClear()) {
            model.filter().clear();
            e.consume();
        } else {
            COMMANDS.stream()
                    .filter(key -> !OF_ROWS.contains(key) && key.matches(e))
                    .findFirst()
                    .ifPresent(key -> {
                        press(key);
                        e.consume();
                    });
        }
    }

    @Override
    public List<Shortcut> commands() {
        return COMMANDS;
    }

    @Override
    public void press(Shortcut shortcut) {
        switch (shortcut) {
            case LOG_END -> model.followProperty().set(true);
            case COPY -> copy.copy(CopyFormat.TEXT);
            case CLEAR -> model.clear();
            case STAR -> actions.toggleStars();
            case NOTE -> actions.editNote();
            case PARTNER -> actions.goToPartner();
            case COMPARE -> actions.compare();
            default -> throw new IllegalArgumentException(shortcut + " is not the log's");
        }
    }

    private void askForColumn() {
        addColumn.show(header);
    }
}
