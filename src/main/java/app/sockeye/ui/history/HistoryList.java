package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.keyboard.MenuKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The list of days, sessions and hits. Enter opens, F2 renames, Delete deletes. */
final class HistoryList extends ListView<HistoryRow> {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final HistoryModel model;

    HistoryList(HistoryModel model) {
        this.model = model;
        setId("history-list");
        setAccessibleText(HistoryTexts.SESSIONS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(list -> new HistoryCell(model, this::editEnded));
        MenuKeys.attach(this, new OnDemand<>(() -> new HistoryMenu(model, this::session, this::chosen, this::rename)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.rowsProperty().addListener((o, before, now) -> showRows());
        showRows();
        // What is highlighted in a row can change while the row stays the same.
        model.textProperty().addListener(o -> refresh());
        model.inMessagesProperty().addListener(o -> refresh());
    }

    /** Puts the keyboard's focus on the list, and selects its first session if nothing is selected. */
    void focusRows() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            for (int i = 0; i < getItems().size(); i++) {
                if (!(getItems().get(i) instanceof HistoryRow.Day)) {
                    getSelectionModel().clearAndSelect(i);
                    return;
                }
            }
        }
    }

    /** The session of the selected row. */
    Optional<KeptSession> session() {
        HistoryRow row = getSelectionModel().getSelectedItem();
        if (row instanceof HistoryRow.Session session) {
            return Optional.of(session.session());
        }
        return row instanceof HistoryRow.Found found ? Optional.of(found.session()) : Optional.empty();
    }

    /** The sessions of all selected rows. */
    private List<KeptSession> chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(HistoryRow.Session.class::isInstance)
                .map(row -> ((HistoryRow.Session) row).session())
                .toList();
    }

    private void rename() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0 && getItems().get(row) instanceof HistoryRow.Session) {
            scrollTo(row);
            layout();
            // Editable for this moment only, because an editable list starts editing on each second click.
            setEditable(true);
            edit(row);
        }
    }

    private void editEnded() {
        setEditable(false);
        showRows();
        requestFocus();
    }

    private void keyPressed(KeyEvent e) {
        if (getEditingIndex() >= 0) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(getSelectionModel().getSelectedItem()).ifPresent(model::open);
        } else if (e.getCode() == KeyCode.F2) {
            rename();
        } else if (e.getCode() == KeyCode.DELETE) {
            session().ifPresent(model::delete);
        } else if (UNDO.match(e)) {
            model.undoDelete();
        } else {
            return;
        }
        e.consume();
    }

    private void showRows() {
        List<HistoryRow> rows = model.rowsProperty().get();
        if (getEditingIndex() >= 0) {
            // A name is being typed; the cell calls back when that is done.
            return;
        }
        if (standForSame(rows)) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
            refresh();
        } else {
            replace(rows);
        }
    }

    private boolean standForSame(List<HistoryRow> rows) {
        return rows.size() == getItems().size()
                && IntStream.range(0, rows.size())
                        .allMatch(i -> HistoryRow.same(rows.get(i), getItems().get(i)));
    }

    /** The selected row stays selected if it is still there, otherwise the row in its place. */
    private void replace(List<HistoryRow> rows) {
        HistoryRow selected = getSelectionModel().getSelectedItem();
        int place = getSelectionModel().getSelectedIndex();
        getItems().setAll(rows);
        getSelectionModel().clearSelection();
        if (selected != null) {
            int now = placeOf(selected, rows);
            int next = now >= 0 ? now : Math.min(place, rows.size() - 1);
            getSelectionModel().clearAndSelect(next);
        }
    }

    private static int placeOf(HistoryRow sought, List<HistoryRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (HistoryRow.same(rows.get(i), sought)) {
                return i;
            }
        }
        return -1;
    }
}
