package app.sockeye.ui.composer.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Places in an editor that do not follow a schema; they move with the text until they are found anew. */
final class FindingMarks {
    private static final String FINDING = "schema-finding";

    private List<IndexRange> ranges = List.of();

    /** Replaces the places, in the order of the text; returns those whose look changes. */
    List<IndexRange> set(List<IndexRange> now) {
        if (now.equals(ranges)) {
            return List.of();
        }
        List<IndexRange> changed = new ArrayList<>(ranges);
        changed.addAll(now);
        ranges = List.copyOf(now);
        return changed;
    }

    /** Moves the places behind a change, and drops those that it touches. */
    void move(PlainTextChange change) {
        List<IndexRange> moved = new ArrayList<>();
        int by = change.getNetLength();
        for (IndexRange range : ranges) {
            if (range.getEnd() < change.getPosition()) {
                moved.add(range);
            } else if (range.getStart() > change.getRemovalEnd()) {
                moved.add(new IndexRange(range.getStart() + by, range.getEnd() + by));
            }
        }
        ranges = moved;
    }

    /** Adds the places in a part of the text to its styles. */
    StyleSpans<Collection<String>> over(StyleSpans<Collection<String>> styles, int start, int end) {
        StyleSpansBuilder<Collection<String>> marks = new StyleSpansBuilder<>();
        int at = start;
        for (IndexRange range : ranges) {
            int from = Math.max(range.getStart(), at);
            int to = Math.min(range.getEnd(), end);
            if (from < to) {
                marks.add(List.of(), from - at);
                marks.add(List.of(FINDING), to - from);
                at = to;
            }
        }
        if (at == start) {
            return styles;
        }
        marks.add(List.of(), end - at);
        return styles.overlay(marks.create(), FindingMarks::both);
    }

    private static Collection<String> both(Collection<String> one, Collection<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
