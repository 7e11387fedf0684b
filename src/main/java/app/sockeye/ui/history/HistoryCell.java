package app.sockeye.ui.history;

import app.sockeye.ui.common.NameField;
import app.sockeye.ui.common.Tip;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;

/** A row of the history; a session's name is edited in place. */
final class HistoryCell extends ListCell<HistoryRow> {
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final HistoryModel model;
    private final HistoryRowNode node;
    private final NameField field = new NameField("history-rename", HistoryTexts.SESSION_NAME, this);
    private final Runnable onEditEnd;

    HistoryCell(HistoryModel model, Runnable onEditEnd) {
        this.model = model;
        this.node = new HistoryRowNode(model);
        this.onEditEnd = onEditEnd;
        getStyleClass().add("history-cell");
        setPrefWidth(0);
        field.setPromptText(HistoryTexts.NAME_PROMPT);
        setOnMouseClicked(e -> {
            boolean opens = getItem() instanceof HistoryRow.Found || e.getClickCount() == 2;
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null && opens && !isEditing()) {
                model.open(getItem());
            }
        });
        setOnContextMenuRequested(e -> {
            if (getItem() != null && !isSelected()) {
                getListView().getSelectionModel().clearAndSelect(getIndex());
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
            Tip.set(this, "");
            setAccessibleText(null);
        } else if (!isEditing()) {
            show(row);
        }
    }

    private void show(HistoryRow row) {
        node.show(row);
        setGraphic(node);
        setAccessibleText(node.said());
        Tip.set(this, node.whole());
    }

    @Override
    public void startEdit() {
        if (getItem() instanceof HistoryRow.Session session) {
            super.startEdit();
            if (isEditing()) {
                node.edit(field);
                field.edit(model.titleOf(session.session()));
            }
        }
    }

    @Override
    public void commitEdit(HistoryRow row) {
        super.commitEdit(row);
        endEdit();
        // The title of a session without a name is the connection's: only what was changed becomes a name.
        if (row instanceof HistoryRow.Session session && field.isChanged()) {
            model.rename(session.session(), field.getText());
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
