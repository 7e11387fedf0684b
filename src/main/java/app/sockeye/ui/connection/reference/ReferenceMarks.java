package app.sockeye.ui.connection.reference;

import app.sockeye.profile.variable.Variables;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Colours the references in a text field: a patch below each, and its characters drawn anew in place of those that the
 * field draws. Caret, selection, input methods and undo stay the field's own. JavaFX thread.
 */
public final class ReferenceMarks {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final double ARC = 4;

    private final TextField field;
    private final Supplier<Variables> variables;
    private final Group chips = new Group();
    private final Group words = new Group();
    /** What the field draws its characters with; empty until it has a skin. */
    private Optional<Text> drawn = Optional.empty();

    /** @param variables which references have a value */
    public ReferenceMarks(TextField field, Supplier<Variables> variables) {
        this.field = field;
        this.variables = variables;
        for (Group group : List.of(chips, words)) {
            group.setManaged(false);
            group.setMouseTransparent(true);
        }
        field.skinProperty().addListener(o -> find());
        find();
    }

    private void find() {
        drawn = field.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                // The prompt is a text, too, but can't be selected.
                .filter(text -> text.selectionFillProperty().isBound())
                .findFirst();
        drawn.ifPresent(this::join);
    }

    private void join(Text text) {
        List<Node> layers = ((Pane) text.getParent()).getChildren();
        layers.add(0, chips);
        layers.add(layers.indexOf(text) + 1, words);
        for (Group group : List.of(chips, words)) {
            group.layoutXProperty().bind(text.layoutXProperty());
            group.layoutYProperty().bind(text.layoutYProperty());
        }
        text.textProperty().addListener(o -> show());
        text.fontProperty().addListener(o -> show());
        text.yProperty().addListener(o -> show());
        show();
    }

    /** Draws what there is now. */
    public void show() {
        drawn.ifPresent(this::show);
    }

    private void show(Text text) {
        List<TemplateReference> all = Template.parse(text.getText()).references();
        List<TemplateReference> found = all.stream()
                .filter(reference -> all.stream().noneMatch(reference::isIn))
                .toList();
        List<Node> patches = new ArrayList<>();
        List<Node> shown = new ArrayList<>();
        Group rest = new Group();
        double from = text.getLayoutBounds().getMinX() - ARC;
        for (TemplateReference reference : found) {
            Bounds bounds = bounds(text, reference);
            String written = text.getText().substring(reference.start(), reference.end());
            boolean unknown = !isKnown(written);
            Rectangle patch = new Rectangle(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
            patch.setArcWidth(ARC);
            patch.setArcHeight(ARC);
            patch.getStyleClass().add("reference-chip");
            patch.pseudoClassStateChanged(UNKNOWN, unknown);
            patches.add(patch);
            Text word = new Text(bounds.getMinX(), text.getY(), written);
            word.setTextOrigin(text.getTextOrigin());
            word.setFont(text.getFont());
            word.setBoundsType(text.getBoundsType());
            word.getStyleClass().add("reference-word");
            word.pseudoClassStateChanged(UNKNOWN, unknown);
            shown.add(word);
            rest.getChildren().add(column(from, bounds.getMinX(), bounds));
            from = bounds.getMaxX();
        }
        if (!found.isEmpty()) {
            rest.getChildren().add(column(from, text.getLayoutBounds().getMaxX() + ARC, text.getLayoutBounds()));
        }
        chips.getChildren().setAll(patches);
        words.getChildren().setAll(shown);
        text.setClip(found.isEmpty() ? null : rest);
    }

    /** Functions are not called for it. */
    private boolean isKnown(String reference) {
        return variables.get().masked().firstProblem(reference).isEmpty();
    }

    private static Bounds bounds(Text text, TemplateReference reference) {
        Path shape = new Path(text.rangeShape(reference.start(), reference.end()));
        // A line around it would make it wider.
        shape.setStroke(null);
        shape.setFill(Color.BLACK);
        return shape.getLayoutBounds();
    }

    /** A part of the text's width that the field draws. */
    private static Rectangle column(double from, double to, Bounds line) {
        return new Rectangle(from, line.getMinY() - line.getHeight(), Math.max(0, to - from), 3 * line.getHeight());
    }
}
