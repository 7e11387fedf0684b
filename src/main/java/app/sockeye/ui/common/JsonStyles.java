package app.sockeye.ui.common;

import app.sockeye.payload.json.JsonHighlight;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of JSON text in an editor: {@code json-key}, {@code json-string} and so on. Any thread. */
public final class JsonStyles {
    /** Most characters of a styled line, as the time to style one grows with the square of its length. */
    private static final int MAX_LINE = 2000;

    private JsonStyles() {}

    /** The style class of a kind of text. */
    public static String styleClass(JsonHighlight.Kind kind) {
        return "json-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Styles for whole lines of text; empty where there is nothing to style. */
    public static Optional<StyleSpans<Collection<String>>> of(String text) {
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            addLine(styles, text.substring(start, end));
            start = end;
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(styles.create());
    }

    private static void addLine(StyleSpansBuilder<Collection<String>> styles, String line) {
        int at = 0;
        if (line.length() <= MAX_LINE) {
            for (JsonHighlight.Span span : JsonHighlight.spans(line, line.length())) {
                styles.add(List.of(), span.start() - at);
                styles.add(List.of(styleClass(span.kind())), span.end() - span.start());
                at = span.end();
            }
        }
        styles.add(List.of(), line.length() - at);
    }
}
