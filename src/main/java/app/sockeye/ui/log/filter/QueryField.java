package app.sockeye.ui.log.filter;

import app.sockeye.dialect.FieldWord;
import app.sockeye.transcript.query.Completion;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.menu.CompletionPopup;
import app.sockeye.ui.common.menu.CompletionPopup.Offer;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.words.FilterTexts;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** A field for a query: it offers completions, and underlines the character that is wrong. */
public final class QueryField extends CustomTextField {
    private final Path mark = new Path();
    private Optional<Problem> problem = Optional.empty();

    /**
     * @param paths the JSON paths to offer
     * @param fields the fields of packets to offer
     * @param values those of a field to offer, by its name
     */
    public QueryField(
            String id,
            Supplier<List<String>> paths,
            Supplier<List<FieldWord>> fields,
            Function<String, List<String>> values) {
        setId(id);
        mark.getStyleClass().add("wrong-character");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        new CompletionPopup(
                id + "-completion",
                FilterTexts.SUGGESTIONS,
                this,
                (text, caret, asked) -> offers(Completion.at(text, caret, paths, fields.get(), values), text, asked));
    }

    /** Underlines what is wrong until something else is typed. */
    public void show(Optional<Problem> found) {
        problem = found;
        Invalid.mark(this, found.isPresent());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!getChildren().contains(mark)) {
            getChildren().add(mark);
        }
        mark.getElements().clear();
        problem.ifPresent(p -> textNode().ifPresent(text -> underline(text, p.position())));
    }

    /** If something is missing at the text's end, the cursor's place there is underlined. */
    private void underline(Text text, int position) {
        int length = text.getText().length();
        PathElement[] shape =
                position < length ? text.underlineShape(position, position + 1) : text.caretShape(length, true);
        Path place = new Path(shape);
        Bounds bounds = sceneToLocal(text.localToScene(place.getLayoutBounds()));
        mark.getElements().setAll(Squiggle.under(bounds));
    }

    private Optional<Text> textNode() {
        return lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(t -> t.getText().equals(getText()))
                .filter(Node::isVisible)
                .findFirst();
    }

    private static List<Offer> offers(List<Completion> completions, String typed, boolean asked) {
        return completions.stream()
                .filter(c -> asked || c.from() < c.to())
                .map(c -> new Offer(
                        c.text(),
                        c.meaning(),
                        typed.substring(0, c.from()) + c.text() + typed.substring(c.to()),
                        c.from() + c.text().length()))
                .toList();
    }
}
