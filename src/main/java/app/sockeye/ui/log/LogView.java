package app.sockeye.ui.log;

import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.RowPane;
import app.sockeye.ui.common.Theme;
import java.io.UncheckedIOException;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One tab's log: filter, column titles, rows. It redraws with the pulse, and only while it is visible: wake the pulse
 * after showing the tab it is in.
 */
public final class LogView extends VBox {
    private final LogModel model;
    private final FilterBar filterBar;
    private final Notice notice = new Notice("log-notice");
    private final LogPane pane;

    public LogView(LogModel model, LogCommands commands, SavedFilterCommands filters) {
        this.model = model;
        setId("log");
        getStyleClass().add("log");
        getStylesheets().add(Theme.sheet(LogView.class, "log.css"));
        ColumnsMenu columns = new ColumnsMenu(model.layout());
        LogHeader header = new LogHeader(model.layout(), columns);
        pane = new LogPane(model);
        ExportModel export = new ExportModel(model, commands, pane::selectedEntries);
        filterBar = new FilterBar(model, columns, new ExportPopover(export), filters);
        HitCount count = new HitCount(model);
        StackPane.setAlignment(count, Pos.CENTER_RIGHT);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(filterBar, new ExportStatus(export), notice, new StackPane(header, count), pane);
        wire(commands);
        bind(header);
    }

    /** Puts the cursor into the filter field. */
    public void focusFilter() {
        filterBar.focusField();
    }

    /** Puts the keyboard's focus on the rows. */
    public void focusRows() {
        pane.rows().requestFocus();
    }

    /** Selects the newest row. */
    public void selectNewest() {
        if (pane.rows().count() > 0) {
            pane.rows().select(pane.rows().count() - 1);
        }
    }

    private void wire(LogCommands commands) {
        RowPane rows = pane.rows();
        rows.setOnOpen(row -> pane.entry(row).ifPresent(commands::open));
        rows.setOnCopy(() -> copy(CopyFormat.TEXT));
        rows.setRowMenu(new RowMenu(commands, () -> pane.entry(rows.selection().lead()), this::copy));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void bind(LogHeader header) {
        model.layout().onChange(() -> {
            header.requestLayout();
            pane.rows().refresh();
        });
        model.scanProperty().addListener((o, before, now) -> {
            if (!now.trouble().equals(before.trouble())) {
                now.trouble().ifPresentOrElse(sentence -> notice.show(sentence, ""), notice::clear);
            }
        });
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !model.filter().isClear()) {
            model.filter().clear();
            e.consume();
        } else if (e.getCode() == KeyCode.K && e.isShortcutDown()) {
            model.clear();
            e.consume();
        }
    }

    private void copy(CopyFormat format) {
        try {
            copy(copying(format));
        } catch (UncheckedIOException e) {
            notice.show("Nothing was copied, as the entries can't be read from disk.", e.getMessage());
        }
    }

    private Copying copying(CopyFormat format) {
        return Copying.of(
                pane.rows().selection().ranges(), row -> pane.entry(row).orElseThrow(), format);
    }

    private void copy(Copying copying) {
        if (!copying.text().isEmpty()) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copying.text()));
        }
        if (copying.notice().isEmpty()) {
            notice.clear();
        } else {
            notice.show(copying.notice(), "");
        }
    }
}
