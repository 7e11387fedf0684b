package app.sockeye.ui.log.merged;

import app.sockeye.files.Reason;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.log.bar.FindBar;
import app.sockeye.ui.log.command.MarkWriter;
import app.sockeye.ui.log.command.ShownLog;
import app.sockeye.ui.log.copy.CopiedRows;
import app.sockeye.ui.log.copy.CopyFormat;
import app.sockeye.ui.log.copy.MarkdownEntry;
import app.sockeye.ui.log.export.ExportModel;
import app.sockeye.ui.log.export.ExportPopover;
import app.sockeye.ui.log.export.ExportStatus;
import app.sockeye.ui.log.filter.QueryField;
import app.sockeye.ui.log.look.LogPopover;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The log of several connections: who they are, filter, find, rows. */
public final class MergedView extends VBox implements ShownLog {
    private static final List<Shortcut> COMMANDS = List.of(Shortcut.LOG_END, Shortcut.COPY, Shortcut.STAR);

    private final MergedModel model;
    private final MergedCommands commands;
    private final ConnectionChips chips;
    private final MergedBar bar;
    private final FindBar find;
    private final MergedPane pane;
    private final MergedStrip activity;
    private final MergedMarks marks;

    public MergedView(MergedModel model, MergedCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("merged");
        getStyleClass().addAll("log", "merged");
        getStylesheets().addAll(Theme.sheet(LogPopover.class, "log.css"), Theme.sheet(MergedView.class, "merged.css"));
        chips = new ConnectionChips(model, commands);
        marks = new MergedMarks(model, model.marks(commands::tell));
        pane = new MergedPane(model, this::toggleStar);
        find = new FindBar(
                model.find(),
                new QueryField("merged-find", model.sources()::jsonPaths, List::of, word -> List.of()),
                this::focusRows);
        ExportModel export = new ExportModel(new MergedLogExport(model, pane), commands);
        OnDemand<ExportPopover> exporting = new OnDemand<>(() -> new ExportPopover(export));
        bar = new MergedBar(model, find::open, node -> exporting.get().show(node));
        Label trouble = new Label();
        trouble.setId("merged-trouble");
        trouble.getStyleClass().add("field-error");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        Visibility.when(trouble, model.troubleProperty().isNotEmpty());
        VBox.setVgrow(pane, Priority.ALWAYS);
        activity = new MergedStrip(model, pane);
        getChildren()
                .addAll(chips, bar, find, new ExportStatus(export), trouble, activity, new MergedHeader(model), pane);
        model.find().setOnGo(pane::goTo);
        model.setOnGoTo(pane::goTo);
        model.onPulse(() -> chips.count(System.nanoTime()));
        pane.rows().setOnOpen(row -> model.at(pane.place(row)).ifPresent(this::showInTab));
        pane.rows().setOnCopy(() -> copy(CopyFormat.TEXT));
        pane.rows().setRowMenu(this::menu);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Whether the strip with the traffic over time is shown. */
    public BooleanProperty activityShownProperty() {
        return activity.shownProperty();
    }

    @Override
    public void focusRows() {
        pane.rows().requestFocus();
    }

    @Override
    public void focusFilter() {
        bar.focusField();
    }

    @Override
    public void filterBy(String query) {
        model.filter().replace(query);
    }

    @Override
    public void findNext() {
        find.step(1);
    }

    @Override
    public void findPrevious() {
        find.step(-1);
    }

    @Override
    public void selectNewest() {
        if (pane.rows().count() > 0) {
            pane.rows().select(pane.rows().count() - 1);
        }
    }

    /** Adds a button after those of the filter bar; with less room it folds into their menu. */
    public void addButton(ButtonBase button, Room least) {
        bar.addButton(button, least);
    }

    /** Fits the log to the window's room. */
    public void setRoom(Room room) {
        bar.setRoom(room);
    }

    private ContextMenu menu() {
        MenuItem show = item("merged-show-in-tab", MergedTexts.SHOW_IN_TAB, () -> lead().ifPresent(this::showInTab));
        show.setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
        MenuItem star = item("merged-star", LogTexts.STAR, this::toggleStars);
        star.setAccelerator(Shortcut.STAR.keys());
        MenuItem copy = item("merged-copy", MergedTexts.COPY, () -> copy(CopyFormat.TEXT));
        copy.setAccelerator(Shortcut.COPY.keys());
        ContextMenu menu = new ContextMenu(
                show,
                item("merged-inspect", MergedTexts.INSPECT, () -> lead().ifPresent(commands::open)),
                star,
                item("merged-show-only", MergedTexts.SHOW_ONLY, this::showOnly),
                copy,
                item("merged-copy-markdown", MergedTexts.COPY_AS_MARKDOWN, this::copyAsMarkdown));
        menu.setId("merged-menu");
        menu.setOnShowing(e -> {
            boolean many = pane.rows().selection().size() > 1;
            star.setText(areStarred() ? LogTexts.REMOVE_STAR : LogTexts.STAR);
            copy.setText(many ? MergedTexts.COPY_ROWS : MergedTexts.COPY);
        });
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Optional<MergedEntry> lead() {
        return model.at(model.selectedProperty().get());
    }

    private void showInTab(MergedEntry entry) {
        commands.showInTab(model.connection(entry), entry.index());
    }

    private void showOnly() {
        lead().ifPresent(entry -> model.showOnly(model.connection(entry).key()));
    }

    private void toggleStar(long row) {
        model.at(pane.place(row)).ifPresent(entry -> marks.toggle(List.of(entry)));
    }

    /** Stars the selected rows, or removes their stars if all have one. */
    private void toggleStars() {
        if (pane.rows().selection().size() > MarkWriter.MOST_AT_ONCE) {
            commands.tell(LogTexts.tooManyToStar(MarkWriter.MOST_AT_ONCE));
        } else {
            marks.toggle(pane.selected());
        }
    }

    /** Whether all selected rows have a star, so that the next command removes them. */
    private boolean areStarred() {
        return pane.rows().selection().size() <= MarkWriter.MOST_AT_ONCE
                && pane.selected().stream().allMatch(entry -> marks.isStarred(Optional.of(entry)));
    }

    @Override
    public List<Shortcut> commands() {
        return COMMANDS;
    }

    @Override
    public void press(Shortcut shortcut) {
        switch (shortcut) {
            case LOG_END -> model.followProperty().set(true);
            case COPY -> copy(CopyFormat.TEXT);
            case STAR -> toggleStars();
            default -> throw new IllegalArgumentException(shortcut + " is not the merged log's");
        }
    }

    @Override
    public void copyAsMarkdown() {
        copy(CopyFormat.MARKDOWN);
    }

    @Override
    public void showExport() {
        bar.showExport();
    }

    private void copy(CopyFormat format) {
        try {
            CopiedRows copied = CopiedRows.of(pane.rows().selection().ranges(), this::entry, format, this::origin);
            if (!copied.put()) {
                commands.tell(ClipboardText.REFUSAL);
            }
            if (!copied.notice().isEmpty()) {
                commands.tell(copied.notice());
            }
        } catch (UncheckedIOException e) {
            commands.tell(LogTexts.COPY_UNREADABLE + " " + Reason.sentence(e));
        }
    }

    private Entry entry(long row) {
        return model.entry(pane.place(row)).orElseThrow();
    }

    /** Whose the entry at a row is and when it was recorded, as Markdown. */
    private String origin(long row) {
        MergedEntry entry = model.at(pane.place(row)).orElseThrow();
        RowTime time = new RowTime(model.transcript(entry).started(), ZoneId.systemDefault());
        return MarkdownEntry.code(model.connection(entry).name()) + ", "
                + time.format(TimeMode.CLOCK, entry(row).nanos(), 0);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !model.filter().isClear()) {
            model.filter().clear();
            e.consume();
        } else if (Shortcut.STAR.matches(e)) {
            toggleStars();
            e.consume();
        }
    }
}
