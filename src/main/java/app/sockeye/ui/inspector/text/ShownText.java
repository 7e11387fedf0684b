package app.sockeye.ui.inspector.text;

import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.JsonDirection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * A page of text as the editor takes it: looking at each of its characters would hold up the JavaFX thread.
 *
 * @param text with soft breaks, and characters made visible
 * @param styles empty where there is no text
 */
record ShownText(TextPage page, String text, LineNumbers numbers, Optional<StyleSpans<Collection<String>>> styles) {
    /**
     * Takes a while; any thread.
     *
     * @param sought what is highlighted
     */
    static ShownText of(TextPage page, boolean json, List<TextPattern> sought) {
        String received = DisplayText.of(page.text());
        String text = json ? JsonDirection.markLines(received) : received;
        return new ShownText(page, text, new LineNumbers(text, page.firstLine()), TextStyles.of(text, json, sought));
    }
}
