package app.sockeye.ui.composer;

import app.sockeye.ui.composer.editor.CodeEditor;
import app.sockeye.ui.composer.editor.EditorArea;
import app.sockeye.ui.composer.editor.FindReplaceBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The composer's keys, wherever the focus is in it. JavaFX thread. */
final class ComposerKeys {
    private final ComposerView view;
    private final ComposerModel model;
    private final EditorFooter footer;
    private final FindReplaceBar find;

    private ComposerKeys(ComposerView view, ComposerModel model, EditorFooter footer, FindReplaceBar find) {
        this.view = view;
        this.model = model;
        this.footer = footer;
        this.find = find;
    }

    static void install(ComposerView view, ComposerModel model, EditorFooter footer, FindReplaceBar find) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, new ComposerKeys(view, model, footer, find)::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.send();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && isInEditor(event) && model.enterSends()) {
            if (event.isShiftDown()) {
                ((EditorArea) event.getTarget()).replaceSelection("\n");
            } else {
                model.send();
            }
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            model.older();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            model.newer();
            event.consume();
        } else if (event.isAltDown()
                && event.getCode() == KeyCode.ENTER
                && footer.mend().isVisible()) {
            footer.mend().fire();
            event.consume();
        } else if (event.getCode() == KeyCode.F8 && view.getBottom() == footer.schema()) {
            footer.schema().next();
            event.consume();
        } else if (event.isShortcutDown()) {
            view.editor().ifPresent(editor -> onEditorKey(event, editor));
        }
    }

    private static boolean isInEditor(KeyEvent event) {
        return event.getTarget() instanceof EditorArea && !event.isAltDown();
    }

    /** An editor's keys, as the buttons above it change its text, too. */
    private void onEditorKey(KeyEvent event, CodeEditor editor) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        EditorArea area = editor.area();
        if (event.getCode() == KeyCode.M && event.isShiftDown()) {
            editor.toggleMark();
        } else if (event.getCode() == KeyCode.F && !event.isShiftDown()) {
            find.open(area);
        } else if (event.getCode() == KeyCode.Z && !typing) {
            area.requestFocus();
            if (event.isShiftDown()) {
                area.redo();
            } else {
                area.undo();
            }
        } else {
            return;
        }
        event.consume();
    }
}
