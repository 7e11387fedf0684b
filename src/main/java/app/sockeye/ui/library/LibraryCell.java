package app.sockeye.ui.library;

import app.sockeye.profile.BrokenProfile;
import app.sockeye.profile.LibraryEntry;
import app.sockeye.profile.ProfileFolder;
import app.sockeye.ui.common.NameField;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** A row of the tree; its name is edited in place. */
final class LibraryCell extends TreeCell<LibraryEntry> {
    private static final PseudoClass TOP_LEVEL = PseudoClass.getPseudoClass("top-level");
    private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");

    private final LibraryModel model;
    private final LibraryRow row;
    private final NameField field = new NameField("library-rename", LibraryTexts.NAME, this);
    private final Tooltip tooltip = new Tooltip();
    private final Runnable onEditEnd;

    LibraryCell(LibraryModel model, LibraryLook look, Runnable onEditEnd) {
        this.model = model;
        this.row = new LibraryRow(look);
        this.onEditEnd = onEditEnd;
        getStyleClass().add("library-cell");
        setDisclosureNode(new Region());
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                clicked(e.getClickCount(), e.isShortcutDown());
            }
        });
        setOnContextMenuRequested(e -> {
            if (getTreeItem() != null) {
                getTreeView().getSelectionModel().select(getTreeItem());
            }
        });
        new LibraryDrag(this, model).install();
    }

    private void clicked(int count, boolean again) {
        if (getItem() instanceof ProfileFolder && count == 1) {
            getTreeItem().setExpanded(!getTreeItem().isExpanded());
        } else if (count == 2 && again) {
            model.openAgain(getItem());
        } else if (count == 2) {
            model.open(getItem());
        }
    }

    @Override
    protected void updateItem(LibraryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        pseudoClassStateChanged(FOLDER, entry instanceof ProfileFolder);
        pseudoClassStateChanged(TOP_LEVEL, !empty && getTreeView().getTreeItemLevel(getTreeItem()) == 1);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else if (!isEditing()) {
            setGraphic(row);
            show();
            tooltip.setText(row.whole());
            setTooltip(entry instanceof ProfileFolder ? null : tooltip);
        }
    }

    /** Updates the row, unless its name is being edited. */
    void show() {
        if (getItem() != null && !isEditing()) {
            row.show(getItem(), getTreeItem().isExpanded());
            setAccessibleText(row.said());
        }
    }

    /** Updates the connection's state; returns whether it changed. */
    boolean updateState() {
        boolean changed = getItem() != null && row.updateState();
        if (changed) {
            setAccessibleText(row.said());
        }
        return changed;
    }

    @Override
    public void startEdit() {
        if (getItem() == null || getItem() instanceof BrokenProfile) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            row.edit(field);
            field.edit(getItem().name());
        }
    }

    @Override
    public void commitEdit(LibraryEntry entry) {
        // A character that the field can't hold, such as ESC, is not a change by the user.
        String typed = field.isChanged() ? field.getText() : entry.name();
        super.commitEdit(entry);
        endEdit();
        model.rename(entry, typed);
    }

    @Override
    public void cancelEdit() {
        LibraryEntry entry = getItem();
        super.cancelEdit();
        endEdit();
        if (entry != null) {
            model.named(entry);
        }
    }

    private void endEdit() {
        boolean byKey = field.isFocused();
        show();
        // After a click elsewhere, the focus stays there.
        if (byKey) {
            getTreeView().requestFocus();
        }
        onEditEnd.run();
    }
}
