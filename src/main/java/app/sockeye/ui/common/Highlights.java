package app.sockeye.ui.common;

import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.TextPattern.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where any of several patterns occurs in a text. */
public final class Highlights {
    private Highlights() {}

    /** The first places in order, at most {@code limit}; overlapping ones are merged. */
    public static List<Span> of(List<TextPattern> patterns, String text, int limit) {
        List<Span> merged = new ArrayList<>();
        patterns.stream()
                .flatMap(p -> p.spans(text, limit).stream())
                .sorted(Comparator.comparingInt(Span::start))
                .forEach(span -> add(merged, span));
        return merged.size() <= limit ? merged : List.copyOf(merged.subList(0, limit));
    }

    private static void add(List<Span> merged, Span span) {
        int last = merged.size() - 1;
        if (last >= 0 && span.start() < merged.get(last).end()) {
            Span before = merged.get(last);
            merged.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
        } else {
            merged.add(span);
        }
    }
}
