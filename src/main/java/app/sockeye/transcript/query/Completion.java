package app.sockeye.transcript.query;

import app.sockeye.dialect.FieldWord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A completion of the word at the cursor of a query.
 *
 * @param text put in place of the word
 * @param meaning in a few words
 * @param from where the word begins
 * @param to behind the word
 */
public record Completion(String text, String meaning, int from, int to) {
    private static final String JSON = "json:";

    /**
     * The completions at the cursor, the most likely first; none within a phrase or a regular expression.
     *
     * @param caret from 0 to the text's length
     * @param paths JSON paths that messages have, such as {@code $.type}; asked for where one may stand
     */
    public static List<Completion> at(String typed, int caret, Supplier<List<String>> paths) {
        return at(typed, caret, paths, List.of());
    }

    /**
     * As {@link #at(String, int, Supplier)}, where a dialect is spoken.
     *
     * @param fields those that its packets may have
     */
    public static List<Completion> at(String typed, int caret, Supplier<List<String>> paths, List<FieldWord> fields) {
        int from = wordStart(typed, caret);
        String word = typed.substring(from, caret);
        if (isQuoted(typed, from) || word.startsWith("\"") || word.startsWith("/")) {
            return List.of();
        }
        List<Completion> found = new ArrayList<>();
        Stream.concat(words(word, paths), Vocabulary.fields(word, fields))
                .filter(w -> w.text().startsWith(word) && !w.text().equals(word))
                .forEach(w -> found.add(new Completion(w.text(), w.meaning(), from, caret)));
        return found;
    }

    private static Stream<Word> words(String word, Supplier<List<String>> paths) {
        if (word.startsWith(JSON)) {
            return paths.get().stream().map(path -> new Word(JSON + path, "a value of these messages"));
        }
        int colon = word.indexOf(':');
        return colon < 0 ? Vocabulary.WORDS.stream() : Vocabulary.values(word.substring(0, colon));
    }

    private static int wordStart(String typed, int caret) {
        int start = caret;
        while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1)) && typed.charAt(start - 1) != '(') {
            start--;
        }
        return start;
    }

    private static boolean isQuoted(String typed, int end) {
        boolean quoted = false;
        for (int i = 0; i < end; i++) {
            if (typed.charAt(i) == '\\') {
                i++;
            } else if (typed.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }

    /** A word of the language. */
    record Word(String text, String meaning) {}
}
