package app.sockeye.ui.palette;

import app.sockeye.transcript.search.TextPattern.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is typed to find something by its name: each of its words must be in the name or, whole, in the detail. */
final class FuzzyQuery {
    private static final int MOST_WORDS = 8;
    /** For a word that is in the detail alone. */
    private static final int IN_DETAIL = 4;

    private static final int ALL_OF_NAME = 12;

    private final List<Word> words;

    /** @param text for the detail, in lower case */
    private record Word(FuzzyWord fuzzy, String text) {}

    /**
     * That a query was found.
     *
     * @param score the better the higher
     * @param inName where its letters are in the name, in order
     * @param inDetail where words are in the detail, in order
     */
    record Match(int score, List<Span> inName, List<Span> inDetail) {}

    FuzzyQuery(String typed) {
        words = Stream.of(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> new Word(new FuzzyWord(word), word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether nothing is sought. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** How a thing is found; empty where it is not. */
    Optional<Match> in(String name, String detail) {
        int score = 0;
        BitSet inName = new BitSet();
        BitSet inDetail = new BitSet();
        for (Word word : words) {
            Optional<FuzzyWord.Found> found = word.fuzzy().in(name);
            if (found.isPresent()) {
                score += found.get().score();
                for (int at : found.get().at()) {
                    inName.set(at);
                }
            } else {
                int at = lower(detail).indexOf(word.text());
                if (at < 0) {
                    return Optional.empty();
                }
                score += IN_DETAIL;
                inDetail.set(at, at + word.text().length());
            }
        }
        boolean whole = inName.cardinality() == name.replace(" ", "").length();
        return Optional.of(new Match(score + (whole ? ALL_OF_NAME : 0), spans(inName), spans(inDetail)));
    }

    /** In lower case where that has the same length, so that places are the same. */
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : text;
    }

    private static List<Span> spans(BitSet places) {
        List<Span> spans = new ArrayList<>();
        for (int start = places.nextSetBit(0); start >= 0; ) {
            int end = places.nextClearBit(start);
            spans.add(new Span(start, end));
            start = places.nextSetBit(end);
        }
        return spans;
    }
}
