package app.sockeye.ui.library;

import app.sockeye.ui.common.ClipboardText;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Files, folders and commands of other tools that are dropped or pasted on the library, to be imported. */
final class LibraryIntake {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final LibraryModel model;

    LibraryIntake(LibraryModel model) {
        this.model = model;
    }

    /** Takes what is dropped on a region; what is dragged within the program is left to the tree. */
    void takeDrops(Node region) {
        region.addEventFilter(DragEvent.DRAG_OVER, e -> {
            if (isTaken(e)) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        region.addEventFilter(DragEvent.DRAG_DROPPED, e -> {
            if (isTaken(e)) {
                read(e.getDragboard().getFiles(), e.getDragboard().getString());
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }

    /** Takes what is pasted while a node has the focus. */
    void takePaste(Node focused) {
        focused.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (PASTE.match(e) && focused.isFocused()) {
                paste();
                e.consume();
            }
        });
    }

    /** Imports what is in the clipboard. */
    void paste() {
        read(Clipboard.getSystemClipboard().getFiles(), ClipboardText.get());
    }

    private static boolean isTaken(DragEvent e) {
        Dragboard board = e.getDragboard();
        return e.getGestureSource() == null && (board.hasFiles() || board.hasString());
    }

    /** File managers give the files' names as text, too, so that files come first. */
    private void read(List<File> files, String text) {
        if (files != null && !files.isEmpty()) {
            model.importFiles(files.stream().map(File::toPath).toList());
        } else {
            model.importText(text == null ? "" : text);
        }
    }
}
