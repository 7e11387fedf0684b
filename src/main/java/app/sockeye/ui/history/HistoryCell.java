package app.sockeye.ui.history;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** A row of the history; a session's name is edited in place. */
final class HistoryCell extends ListCell<HistoryRow> {
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final HistoryModel model;
    private final HistoryRowNode node;
    private final TextField field = new TextField();
    private final Tooltip tooltip = new Tooltip();
    private final Runnable onEditEnd;

    HistoryCell(HistoryModel model, Runnable onEditEnd) {
        this.model = model;
        this.node = new HistoryRowNode(model);
        this.onEditEnd = onEditEnd;
        getStyleClass().add("history-cell");
        setPrefWidth(0);
        field.setId("history-rename");
        field.setAccessibleText("Name of the session");
        field.setPromptText("Name");
        field.setOnAction(e -> commitEdit(getItem()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                e.consume();
            }
        });
        field.focusedProperty().addListener((o, before, focused) -> {
            if (!focused && isEditing()) {
                commitEdit(getItem());
            }
        });
        setOnMouseClicked(e -> {
            boolean opens = getItem() instanceof HistoryRow.Found || e.getClickCount() == 2;
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null && opens && !isEditing()) {
                model.open(getItem());
            }
        });
        setOnContextMenuRequested(e -> {
            if (getItem() != null) {
                getListView().getSelectionModel().select(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(DAY, row instanceof HistoryRow.Day);
        pseudoClassStateChanged(HIT, row instanceof HistoryRow.Found);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else if (!isEditing()) {
            show(row);
        }
    }

    private void show(HistoryRow row) {
        node.show(row);
        setGraphic(node);
        setAccessibleText(node.said());
        tooltip.setText(node.whole());
        setTooltip(node.whole().isEmpty() ? null : tooltip);
    }

    @Override
    public void startEdit() {
        if (getItem() instanceof HistoryRow.Session session) {
            super.startEdit();
            if (isEditing()) {
                field.setText(session.session().name());
                setGraphic(field);
                field.selectAll();
                field.requestFocus();
            }
        }
    }

    @Override
    public void commitEdit(HistoryRow row) {
        String typed = field.getText();
        super.commitEdit(row);
        endEdit();
        if (row instanceof HistoryRow.Session session) {
            model.rename(session.session(), typed);
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        endEdit();
    }

    private void endEdit() {
        if (getItem() != null) {
            show(getItem());
        }
        onEditEnd.run();
    }
}
