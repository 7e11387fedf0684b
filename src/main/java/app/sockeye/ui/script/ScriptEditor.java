package app.sockeye.ui.script;

import app.sockeye.profile.ScriptUse;
import app.sockeye.script.ScriptProblem;
import app.sockeye.script.ScriptProgram;
import app.sockeye.ui.common.RichText;
import app.sockeye.ui.common.keyboard.FocusRing;
import app.sockeye.ui.common.keyboard.TabLeaves;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** The editor of a script, with line numbers and its syntax coloured, which marks the line of an error. */
final class ScriptEditor extends StackPane {
    private static final String WRONG = "wrong-line";
    private static final String INDENT = "  ";

    private final CodeArea area = new CodeArea();
    private final StringProperty source;
    private boolean isLoading;
    private int wrongLine = -1;

    /** @param use what the script is for */
    ScriptEditor(StringProperty source, ScriptUse use) {
        this.source = source;
        RichText.dress(area);
        area.setId(ScriptStyles.id(use, "editor"));
        area.setAccessibleText(ScriptTexts.editor(use));
        area.getStyleClass().add("editor");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area, digits -> "%" + Math.max(2, digits) + "d"));
        VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
        scroll.setMinHeight(0);
        setMinHeight(0);
        FocusRing ring = new FocusRing(area);
        ring.setManaged(true);
        getChildren().setAll(scroll, ring);
        TabLeaves.backwards(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        area.textProperty().addListener((o, before, now) -> typed(now));
        source.addListener((o, before, now) -> load(now));
        load(source.get());
        area.getUndoManager().forgetHistory();
    }

    private void typed(String now) {
        colour(now);
        if (!isLoading) {
            source.set(now);
        }
    }

    private void load(String text) {
        if (!text.equals(area.getText())) {
            isLoading = true;
            try {
                area.replaceText(text.substring(0, Math.min(text.length(), ScriptProgram.LONGEST_SOURCE)));
            } finally {
                isLoading = false;
            }
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    private void colour(String text) {
        StyleSpans<java.util.Collection<String>> spans = ScriptColours.of(text);
        if (spans.length() > 0) {
            area.setStyleSpans(0, spans);
        }
    }

    /** Marks the line of a problem; none takes the mark away. */
    void mark(Optional<ScriptProblem> problem) {
        if (wrongLine >= 0 && wrongLine < area.getParagraphs().size()) {
            area.setParagraphStyle(wrongLine, List.of());
        }
        wrongLine = problem.map(p -> p.line() - 1).orElse(-1);
        if (wrongLine >= 0 && wrongLine < area.getParagraphs().size()) {
            area.setParagraphStyle(wrongLine, List.of(WRONG));
        }
    }

    /** Moves the caret to the place of a problem. */
    void goTo(ScriptProblem problem) {
        int line = Math.max(0, Math.min(problem.line(), area.getParagraphs().size()) - 1);
        area.moveTo(line, Math.max(0, Math.min(problem.column() - 1, area.getParagraphLength(line))));
        area.requestFollowCaret();
        area.requestFocus();
    }

    void focus() {
        area.requestFocus();
    }

    /** Tab indents, and Enter keeps the indentation; Shift+Tab leaves the editor. */
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isShortcutDown()) {
            area.replaceSelection(INDENT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            String line = area.getText(
                    area.offsetToPosition(area.getCaretPosition(), Bias.Forward).getMajor());
            String indentation =
                    line.substring(0, line.length() - line.stripLeading().length());
            int column = Math.min(area.getCaretColumn(), indentation.length());
            area.replaceSelection("\n" + indentation.substring(0, column));
            area.requestFollowCaret();
            event.consume();
        }
    }
}
