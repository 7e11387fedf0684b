package app.sockeye.ui.inspector.text;

import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.Highlights;
import app.sockeye.ui.common.JsonStyles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of a page of text: JSON's colours and, over them, the highlights of what is sought. */
final class TextStyles {
    private static final int MOST_HIGHLIGHTS = 500;

    private TextStyles() {}

    /** Empty where there is no text. */
    static Optional<StyleSpans<Collection<String>>> of(String text, boolean json, List<TextPattern> sought) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        StyleSpans<Collection<String>> highlights = highlights(text, sought);
        Optional<StyleSpans<Collection<String>>> colours = json ? JsonStyles.of(text) : Optional.empty();
        return Optional.of(
                colours.map(c -> c.overlay(highlights, TextStyles::both)).orElse(highlights));
    }

    private static StyleSpans<Collection<String>> highlights(String text, List<TextPattern> sought) {
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        int at = 0;
        for (TextPattern.Span highlight : Highlights.of(sought, text, MOST_HIGHLIGHTS)) {
            styles.add(List.of(), highlight.start() - at);
            styles.add(List.of("hit"), highlight.end() - highlight.start());
            at = highlight.end();
        }
        styles.add(List.of(), text.length() - at);
        return styles.create();
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> highlight) {
        if (colour.isEmpty() || highlight.isEmpty()) {
            return colour.isEmpty() ? highlight : colour;
        }
        List<String> all = new ArrayList<>(colour);
        all.addAll(highlight);
        return all;
    }
}
