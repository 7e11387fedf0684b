package app.sockeye.ui.composer.editor;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The arrow beside the number of a line that begins an object or array: a click folds or unfolds it. JavaFX thread. */
final class FoldArrow extends Label {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Folding folding;
    private final int line;
    /** Held here, as the folding lives longer than a line that is scrolled away. */
    private final InvalidationListener update = o -> update();

    private FoldArrow(Folding folding, int line) {
        this.folding = folding;
        this.line = line;
        getStyleClass().add("fold-arrow");
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                folding.toggle(line);
            }
            e.consume();
        });
        folding.regionsProperty().addListener(new WeakInvalidationListener(update));
        update();
    }

    /** A line's number with its arrow; null for a line that is not drawn, as RichTextFX has it. */
    static Node beside(IntFunction<Node> numbers, int line, EditorArea area, Folding folding) {
        if (line < area.getParagraphs().size() && area.isHidden(line)) {
            return null;
        }
        Node number = numbers.apply(line);
        if (folding.isOff()) {
            Tip.set(number, EditorTexts.FOLDING_OFF);
            return number;
        }
        FoldArrow arrow = new FoldArrow(folding, line);
        StackPane.setAlignment(arrow, Pos.TOP_RIGHT);
        return new StackPane(number, arrow);
    }

    private void update() {
        Optional<Integer> last =
                Optional.ofNullable(folding.regionsProperty().get().get(line));
        setVisible(last.isPresent());
        last.ifPresent(end -> {
            boolean folded = folding.isFolded(line);
            int lines = end - line - 1;
            boolean tooLong = Folding.isTooLong(line, end);
            String told = tooLong
                    ? EditorTexts.tooManyLines(lines)
                    : folded ? EditorTexts.unfold(lines) : EditorTexts.fold(lines);
            setGraphic(Icon.of(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
            Tip.set(this, told);
            setAccessibleText(told);
            pseudoClassStateChanged(FOLDED, folded);
            pseudoClassStateChanged(OFF, tooLong);
        });
    }
}
