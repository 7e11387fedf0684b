package app.sockeye.ui.composer.reference;

import app.sockeye.template.Template;
import app.sockeye.template.TemplateReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of references in whole lines of text. Any thread. */
public final class ReferenceStyles {
    private static final String REFERENCE = "reference";
    private static final String WRONG = "wrong-reference";
    /** Most characters of a line whose references are styled, as those of JSON. */
    private static final int LONGEST_LINE = 2000;

    private ReferenceStyles() {}

    /** Whether a text may have a reference. */
    public static boolean mayBeIn(String text) {
        return text.contains("${");
    }

    /**
     * Adds the styles of references to others.
     *
     * @param wrong whether the reference that starts at a place of the text can't be replaced
     */
    public static StyleSpans<Collection<String>> over(
            StyleSpans<Collection<String>> others, String text, IntPredicate wrong) {
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        int at = 0;
        for (TemplateReference reference : Template.parse(shortLines(text)).references()) {
            boolean isWrong = wrong.test(reference.start());
            if (reference.start() >= at && (isWrong || reference.problem().isEmpty())) {
                styles.add(List.of(), reference.start() - at);
                styles.add(
                        isWrong ? List.of(REFERENCE, WRONG) : List.of(REFERENCE), reference.end() - reference.start());
                at = reference.end();
            }
        }
        styles.add(List.of(), text.length() - at);
        return others.overlay(styles.create(), ReferenceStyles::both);
    }

    private static Collection<String> both(Collection<String> one, Collection<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** The text with those lines blank that are too long. */
    private static String shortLines(String text) {
        if (text.length() <= LONGEST_LINE) {
            return text;
        }
        StringBuilder all = new StringBuilder(text);
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            for (int i = start; end - start > LONGEST_LINE && i < end; i++) {
                all.setCharAt(i, ' ');
            }
            start = end + 1;
        }
        return all.toString();
    }
}
