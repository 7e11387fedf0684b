package app.sockeye.ui.inspector.text;

import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.JsonStyles;
import app.sockeye.ui.common.Marks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of a page of text: JSON's colours and, over them, the marks of what is sought. */
final class TextStyles {
    private static final int MOST_MARKS = 500;

    private TextStyles() {}

    /** Empty where there is no text. */
    static Optional<StyleSpans<Collection<String>>> of(String text, boolean json, List<TextPattern> sought) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        StyleSpans<Collection<String>> marks = marks(text, sought);
        Optional<StyleSpans<Collection<String>>> colours = json ? JsonStyles.of(text) : Optional.empty();
        return Optional.of(colours.map(c -> c.overlay(marks, TextStyles::both)).orElse(marks));
    }

    private static StyleSpans<Collection<String>> marks(String text, List<TextPattern> sought) {
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        int at = 0;
        for (TextPattern.Span mark : Marks.of(sought, text, MOST_MARKS)) {
            styles.add(List.of(), mark.start() - at);
            styles.add(List.of("hit"), mark.end() - mark.start());
            at = mark.end();
        }
        styles.add(List.of(), text.length() - at);
        return styles.create();
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> mark) {
        if (colour.isEmpty() || mark.isEmpty()) {
            return colour.isEmpty() ? mark : colour;
        }
        List<String> all = new ArrayList<>(colour);
        all.addAll(mark);
        return all;
    }
}
