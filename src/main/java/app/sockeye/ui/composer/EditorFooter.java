package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.payload.InputError;
import app.sockeye.ui.composer.editor.CodeEditor;
import app.sockeye.ui.composer.schema.SchemaLine;
import app.sockeye.ui.composer.schema.SchemaVerdict;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The line under an editor: what is wrong, with a way to mend it, or what does not follow the schema, or the bytes that
 * the message comes to. JavaFX thread.
 */
final class EditorFooter {
    private final ComposerModel model;
    private final Label problem = new Label();
    private final MendButton mend;
    private final HBox problemLine;
    private final SchemaLine schema;
    private final BytesLine bytes = new BytesLine();

    /** @param editor the one on show; empty where there is none */
    EditorFooter(ComposerModel model, Supplier<Optional<CodeEditor>> editor) {
        this.model = model;
        mend = new MendButton(model, change -> editor.get().ifPresent(shown -> shown.mend(change)));
        schema = new SchemaLine(finding -> editor.get().ifPresent(shown -> shown.goTo(finding)));
        problemLine = new HBox(8, problem, mend);
        problem.setId("composer-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(problem, Priority.ALWAYS);
        problemLine.getStyleClass().add("problem-line");
        problemLine.setAlignment(Pos.CENTER_LEFT);
    }

    /** Tells what is wrong with a message. */
    void tell(MessageCheck check) {
        problem.setText(check.shownProblem().map(InputError::sentence).orElse(""));
        mend.show(check);
    }

    /** The line for a message with an editor; empty where there is nothing to tell under it. */
    Optional<Node> lineFor(MessageCheck check) {
        SchemaVerdict verdict = model.schema().verdictProperty().get();
        schema.show(verdict);
        bytes.show(check);
        // A file's problem is shown at its field.
        boolean below = check.message().format() != Format.FILE;
        if (below && check.shownProblem().isPresent() && check.unfilled().isEmpty()) {
            return Optional.of(problemLine);
        } else if (below && verdict.isTold()) {
            return Optional.of(schema);
        }
        return bytes.isUseful(check) ? Optional.of(bytes) : Optional.empty();
    }

    /** What does not follow the schema. */
    SchemaLine schema() {
        return schema;
    }

    /** Mends what is wrong, where a way to do that is shown. */
    MendButton mend() {
        return mend;
    }
}
