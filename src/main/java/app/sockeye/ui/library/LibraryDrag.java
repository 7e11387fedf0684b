package app.sockeye.ui.library;

import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.OwnedEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Drag and drop of the tree's rows: each cell can be dragged, and dropped onto. */
final class LibraryDrag {
    private static final String TYPE = "application/x-sockeye-library-entry";

    private final TreeCell<LibraryEntry> cell;
    private final LibraryModel model;

    LibraryDrag(TreeCell<LibraryEntry> cell, LibraryModel model) {
        this.cell = cell;
        this.model = model;
    }

    void install() {
        cell.setOnDragDetected(e -> {
            if (cell.getItem() != null && canDrag(cell.getItem()) && !cell.isEditing()) {
                start(e.isShortcutDown() && cell.getItem() instanceof OwnedEntry);
                e.consume();
            }
        });
        cell.setOnDragOver(e -> {
            Optional<OwnedPlace> owned = owned(e);
            Optional<DropPlace> place = place(e);
            show(owned.map(OwnedPlace::line)
                    .or(() -> place.map(DropPlace::line))
                    .orElse(null));
            if (owned.isPresent()) {
                e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                e.consume();
            } else if (place.isPresent()) {
                e.acceptTransferModes(TransferMode.MOVE);
                e.consume();
            }
        });
        cell.setOnDragExited(e -> show(null));
        cell.setOnDragDropped(e -> {
            Optional<OwnedPlace> owned = owned(e);
            owned.ifPresent(o -> model.owned()
                    .drop((OwnedEntry) dragged(e).orElseThrow(), o, e.getTransferMode() == TransferMode.COPY));
            Optional<DropPlace> place = place(e);
            place.ifPresent(p -> model.move(dragged(e).orElseThrow(), p.folder(), p.before()));
            e.setDropCompleted(place.isPresent() || owned.isPresent());
            e.consume();
        });
    }

    /** @param copy whether a copy is dropped rather than the entry moved */
    private void start(boolean copy) {
        // Desktops differ in what they suggest where both are possible, so it is decided here.
        Dragboard board = cell.startDragAndDrop(copy ? TransferMode.COPY : TransferMode.MOVE);
        board.setDragView(cell.snapshot(null, null));
        ClipboardContent content = new ClipboardContent();
        content.put(format(), cell.getItem().path().toString());
        board.setContent(content);
    }

    private static boolean canDrag(LibraryEntry entry) {
        return !(entry instanceof BrokenProfile) && !(entry instanceof MessageGroup);
    }

    /** Where a dragged message or sequence would be dropped; empty for anything else that is dragged. */
    private Optional<OwnedPlace> owned(DragEvent e) {
        LibraryEntry target = cell.getItem();
        return dragged(e)
                .filter(OwnedEntry.class::isInstance)
                .map(OwnedEntry.class::cast)
                .flatMap(entry -> target == null
                        ? Optional.of(
                                OwnedPlace.into(cell.getTreeView().getRoot().getValue()))
                        : model.owned().place(entry, target, e.getY() / cell.getHeight()));
    }

    private Optional<DropPlace> place(DragEvent e) {
        LibraryEntry target = cell.getItem();
        Optional<LibraryEntry> dragged = dragged(e).filter(entry -> !(entry instanceof OwnedEntry));
        return target == null
                ? dragged.map(d -> DropPlace.below(
                        (ProfileFolder) cell.getTreeView().getRoot().getValue()))
                : dragged.flatMap(d -> DropPlace.at(d, target, model.parentOf(target), e.getY() / cell.getHeight()));
    }

    private Optional<LibraryEntry> dragged(DragEvent e) {
        return e.getDragboard().getContent(format()) instanceof String path
                ? find(cell.getTreeView().getRoot(), Path.of(path))
                : Optional.empty();
    }

    private static Optional<LibraryEntry> find(TreeItem<LibraryEntry> item, Path path) {
        if (item.getValue().path().equals(path)) {
            return Optional.of(item.getValue());
        }
        return item.getChildren().stream().flatMap(c -> find(c, path).stream()).findFirst();
    }

    private void show(DropPlace.Line line) {
        for (DropPlace.Line each : DropPlace.Line.values()) {
            String name = "drop-" + each.name().toLowerCase(Locale.ROOT);
            cell.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), each == line);
        }
    }

    /** JavaFX allows only one format object for each type. */
    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(TYPE);
        return known == null ? new DataFormat(TYPE) : known;
    }
}
