package app.sockeye.ui.library;

import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.OwnedEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.ui.common.NameField;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Tip;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A row of the tree; its name is edited in place. */
final class LibraryCell extends TreeCell<LibraryEntry> {
    private static final PseudoClass TOP_LEVEL = PseudoClass.getPseudoClass("top-level");
    private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");
    private static final PseudoClass BRANCH = PseudoClass.getPseudoClass("branch");
    private static final PseudoClass MESSAGE = PseudoClass.getPseudoClass("message");

    private final LibraryModel model;
    private final LibraryRow row;
    private final OnDemand<NameField> field =
            new OnDemand<>(() -> new NameField("library-rename", LibraryTexts.NAME, this));
    private final Runnable onEditEnd;

    LibraryCell(LibraryModel model, LibraryLook look, Runnable onEditEnd) {
        this.model = model;
        this.row = new LibraryRow(look, this::toggle);
        this.onEditEnd = onEditEnd;
        getStyleClass().add("library-cell");
        setDisclosureNode(new Region());
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                clicked(e.getClickCount(), e.isShortcutDown());
            }
        });
        // Else the second click on a connection would also fold its messages.
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getClickCount() == 2 && getItem() instanceof SavedProfile) {
                e.consume();
            }
        });
        setOnContextMenuRequested(e -> {
            if (getTreeItem() != null && !isSelected()) {
                getTreeView().getSelectionModel().clearAndSelect(getIndex());
            }
        });
        new LibraryDrag(this, model).install();
    }

    private void clicked(int count, boolean again) {
        if (isHeading(getItem()) && count == 1) {
            toggle();
        } else if (getItem() instanceof SavedProfile && count == 1) {
            getTreeItem().setExpanded(true);
        } else if (getItem() instanceof OwnedEntry entry && count == 1) {
            model.load(entry);
        } else if (getItem() instanceof MessageEntry && count == 2) {
            model.send(getItem());
        } else if (getItem() instanceof SequenceEntry && count == 2) {
            // The first click has shown it; a run is asked for with its button.
            return;
        } else if (count == 2 && again) {
            model.openAgain(getItem());
        } else if (count == 2) {
            model.open(getItem());
        }
    }

    private void toggle() {
        getTreeItem().setExpanded(!getTreeItem().isExpanded());
    }

    private static boolean isHeading(LibraryEntry entry) {
        return entry instanceof ProfileFolder || entry instanceof MessageGroup;
    }

    /** A message or sequence, also one that can't be read. */
    private boolean isOwned(LibraryEntry entry) {
        return entry instanceof OwnedEntry
                || entry instanceof BrokenProfile && getTreeItem().getParent().getValue() instanceof SavedProfile;
    }

    @Override
    protected void updateItem(LibraryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        boolean message = !empty && isOwned(entry);
        pseudoClassStateChanged(FOLDER, isHeading(entry));
        pseudoClassStateChanged(MESSAGE, message);
        pseudoClassStateChanged(
                BRANCH, entry instanceof SavedProfile && !getTreeItem().isLeaf());
        int top = message ? 2 : 1;
        pseudoClassStateChanged(TOP_LEVEL, !empty && getTreeView().getTreeItemLevel(getTreeItem()) == top);
        if (empty || entry == null) {
            setGraphic(null);
            Tip.set(this, "");
            setAccessibleText(null);
        } else if (!isEditing()) {
            setGraphic(row);
            show();
            Tip.set(this, isHeading(entry) ? "" : row.whole());
        }
    }

    /** Updates the row, unless its name is being edited. */
    void show() {
        if (getItem() != null && !isEditing()) {
            row.show(getItem(), getTreeItem().isExpanded(), !getTreeItem().isLeaf());
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
        if (getItem() == null || getItem() instanceof BrokenProfile || getItem() instanceof MessageGroup) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            row.edit(field.get());
            field.get().edit(getItem().name());
        }
    }

    @Override
    public void commitEdit(LibraryEntry entry) {
        // A character that the field can't hold, such as ESC, is not a change by the user.
        String typed = field.get().isChanged() ? field.get().getText() : entry.name();
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
        boolean byKey = field.made().filter(Node::isFocused).isPresent();
        show();
        // After a click elsewhere, the focus stays there.
        if (byKey) {
            getTreeView().requestFocus();
        }
        onEditEnd.run();
    }
}
