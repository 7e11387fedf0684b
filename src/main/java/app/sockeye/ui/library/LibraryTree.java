package app.sockeye.ui.library;

import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.settings.LibraryFolding;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.keyboard.MenuKeys;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The tree of folders and profiles. It keeps its selection and its collapsed folders when the library changes. */
final class LibraryTree extends TreeView<LibraryEntry> {
    private static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");

    private final LibraryModel model;
    /** The cells in the window: as many as there are visible rows. */
    private final Set<LibraryCell> cells = new HashSet<>();

    private final EdgeScroll edges;
    private final Set<String> folded = new LinkedHashSet<>();
    /** The ids of the connections whose messages are shown: those that were in front, and those that the user unfolds. */
    private final Set<String> unfolded = new LinkedHashSet<>();
    /** Keeps what is folded. */
    private Consumer<LibraryFolding> keep = folding -> {};
    /** Whether items are being replaced, during which the tree changes the selection by itself. */
    private boolean rebuilding;
    /** What is being deleted by key; null for nothing. The next entry then takes its row. */
    private LibraryEntry deleted;

    private int deletedRow;

    /** @param wake lets each pulse call {@link #scrollAtEdge} until it returns false */
    LibraryTree(LibraryModel model, LibraryLook look, Runnable wake) {
        this.model = model;
        edges = new EdgeScroll(this, wake);
        addEventFilter(DragEvent.DRAG_OVER, e -> edges.drag(e.getSceneY()));
        addEventFilter(DragEvent.DRAG_EXITED_TARGET, this::stopAtEdge);
        addEventFilter(DragEvent.DRAG_DROPPED, e -> edges.stop());
        setOnDragDone(e -> edges.stop());
        setId("library-tree");
        setAccessibleText(LibraryTexts.TREE);
        setShowRoot(false);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(tree -> {
            LibraryCell cell = new LibraryCell(model, look, this::editEnded);
            cell.sceneProperty().addListener((p, before, scene) -> {
                if (scene == null) {
                    cells.remove(cell);
                } else {
                    cells.add(cell);
                }
            });
            return cell;
        });
        MenuKeys.attach(this, new OnDemand<>(() -> new LibraryMenu(model, this::rename, this::chosen)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!rebuilding) {
                model.selectedProperty().set(now == null ? null : now.getValue());
            }
        });
        model.selectedProperty().addListener((o, before, now) -> reveal(now));
        model.createdProperty().addListener((o, before, now) -> {
            if (now != null) {
                rename();
            }
        });
        model.shownProperty().addListener(o -> rebuild());
        rebuild();
        model.frontProperty().addListener((o, before, now) -> unfold(now));
        unfold(model.frontProperty().get());
    }

    /** Scrolls while an entry is dragged near an edge; returns whether it did. */
    boolean scrollAtEdge() {
        return edges.step();
    }

    /** Updates the connections' states; returns whether one changed. */
    boolean updateStates() {
        boolean changed = false;
        for (LibraryCell cell : cells) {
            changed |= cell.updateState();
        }
        return changed;
    }

    /** Updates the visible rows. */
    void showAgain() {
        cells.forEach(LibraryCell::show);
    }

    /** The connections that are selected, from top to bottom. */
    private List<SavedProfile> chosen() {
        return getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(this::getTreeItem)
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .filter(SavedProfile.class::isInstance)
                .map(SavedProfile.class::cast)
                .toList();
    }

    /** Edits the selected entry's name in place. */
    void rename() {
        TreeItem<LibraryEntry> item = getSelectionModel().getSelectedItem();
        if (item != null) {
            scrollTo(getRow(item));
            layout();
            // Only for this moment: an editable tree would start editing at every second click.
            setEditable(true);
            edit(item);
        }
    }

    private void stopAtEdge(DragEvent e) {
        if (e.getTarget() == this) {
            edges.stop();
        }
    }

    private void editEnded() {
        setEditable(false);
        rebuild();
    }

    private void keyPressed(KeyEvent e) {
        LibraryEntry entry = model.selectedProperty().get();
        if (getEditingItem() != null) {
            return;
        }
        if (UNDO.match(e)) {
            model.undoDelete();
        } else if (entry == null) {
            return;
        } else if (chosen().size() > 1) {
            // Of several connections, one would be chosen by chance.
            if (e.getCode() != KeyCode.ENTER) {
                return;
            }
            model.showTogether(chosen());
        } else if (e.getCode() == KeyCode.ENTER) {
            model.open(entry);
        } else if (e.getCode() == KeyCode.F2) {
            rename();
        } else if (e.getCode() == KeyCode.DELETE) {
            deleted = entry;
            deletedRow = getSelectionModel().getSelectedIndex();
            model.delete(entry);
        } else if (DUPLICATE.match(e)) {
            model.duplicate(entry);
        } else if (UP.match(e)) {
            model.moveBy(entry, -1);
        } else if (DOWN.match(e)) {
            model.moveBy(entry, 1);
        } else {
            return;
        }
        e.consume();
    }

    private void rebuild() {
        if (getEditingItem() != null) {
            // While a name is being typed, the cell calls editEnded() afterwards.
            return;
        }
        rebuilding = true;
        setRoot(item(model.shownProperty().get()));
        getRoot().setExpanded(true);
        rebuilding = false;
        reveal(model.selectedProperty().get());
    }

    private TreeItem<LibraryEntry> item(LibraryEntry entry) {
        TreeItem<LibraryEntry> item = new TreeItem<>(entry);
        List<LibraryEntry> below =
                LibraryItems.below(entry, model.shownProperty().get());
        if (entry instanceof ProfileFolder || !below.isEmpty()) {
            below.forEach(child -> item.getChildren().add(item(child)));
            item.setExpanded(model.isSearching() || isExpanded(entry));
            item.expandedProperty().addListener((o, before, expanded) -> fold(entry, !expanded));
        }
        return item;
    }

    private boolean isExpanded(LibraryEntry entry) {
        return entry instanceof SavedProfile saved
                ? unfolded.contains(saved.profile().id())
                : !folded.contains(entry.path().toString());
    }

    private void fold(LibraryEntry entry, boolean fold) {
        if (!model.isSearching() && entry instanceof SavedProfile saved) {
            change(unfolded, saved.profile().id(), !fold);
            change(folded, saved.profile().id(), fold);
        } else if (!model.isSearching()) {
            change(folded, entry.path().toString(), fold);
        }
        showAgain();
    }

    /** What is folded last counts as the newest. */
    private void change(Set<String> set, String element, boolean contains) {
        boolean changed = set.remove(element) != contains;
        if (contains) {
            set.add(element);
        }
        if (changed) {
            keep.accept(new LibraryFolding(List.copyOf(folded), List.copyOf(unfolded)));
        }
    }

    /** Folds what was folded before. */
    void keepFolding(LibraryFolding kept, Consumer<LibraryFolding> keeper) {
        folded.addAll(kept.folded());
        unfolded.addAll(kept.unfolded());
        rebuild();
        keep = keeper;
    }

    /** Shows the messages of the connection whose tab is in front, unless the user has folded them. */
    private void unfold(String profileId) {
        if (!profileId.isEmpty() && !folded.contains(profileId)) {
            change(unfolded, profileId, true);
            unfold(getRoot(), profileId);
        }
    }

    private static void unfold(TreeItem<LibraryEntry> item, String profileId) {
        if (item.getValue() instanceof SavedProfile saved
                && saved.profile().id().equals(profileId)) {
            item.setExpanded(true);
        }
        item.getChildren().forEach(child -> unfold(child, profileId));
    }

    private void reveal(LibraryEntry entry) {
        Optional<TreeItem<LibraryEntry>> item = entry == null ? Optional.empty() : find(getRoot(), entry);
        if (item.isEmpty()) {
            getSelectionModel().clearSelection();
            closeUp();
        } else if (getSelectionModel().getSelectedItem() != item.get()) {
            for (TreeItem<LibraryEntry> p = item.get().getParent(); p != null; p = p.getParent()) {
                p.setExpanded(true);
            }
            getSelectionModel().clearAndSelect(getRow(item.get()));
        }
    }

    /** After a deletion by key the next row is selected, as in a list of files. */
    private void closeUp() {
        if (deleted != null && !rebuilding && find(getRoot(), deleted).isEmpty()) {
            deleted = null;
            int row = Math.min(deletedRow, getExpandedItemCount() - 1);
            if (row >= 0) {
                getSelectionModel().clearAndSelect(row);
            }
        }
    }

    private static Optional<TreeItem<LibraryEntry>> find(TreeItem<LibraryEntry> item, LibraryEntry entry) {
        if (isSame(item.getValue(), entry)) {
            return Optional.of(item);
        }
        return item.getChildren().stream().flatMap(c -> find(c, entry).stream()).findFirst();
    }

    /** Whether two entries are the same profile, or have the same path. */
    private static boolean isSame(LibraryEntry a, LibraryEntry b) {
        return a instanceof SavedProfile one && b instanceof SavedProfile other
                ? one.profile().id().equals(other.profile().id())
                : a.path().equals(b.path());
    }
}
