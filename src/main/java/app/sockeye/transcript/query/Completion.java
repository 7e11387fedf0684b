package app.sockeye.transcript.query;

import app.sockeye.dialect.FieldWord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
    /** A value that needs no quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-][\\p{L}\\p{N}_./#+-]*");

    /**
     * The completions at the cursor, the most likely first; none within a phrase or a regular expression.
     *
     * @param caret from 0 to the text's length
     * @param paths JSON paths that messages have, such as {@code $.type}; asked for where one may stand
     */
    public static List<Completion> at(String typed, int caret, Supplier<List<String>> paths) {
        return at(typed, caret, paths, List.of(), field -> List.of());
    }

    /**
     * As {@link #at(String, int, Supplier)}, where a dialect is spoken.
     *
     * @param fields those that its packets may have
     * @param values those that packets have in a field, by its name; asked for behind the field's name
     */
    public static List<Completion> at(
            String typed,
            int caret,
            Supplier<List<String>> paths,
            List<FieldWord> fields,
            Function<String, List<String>> values) {
        int from = wordStart(typed, caret);
        String word = typed.substring(from, caret);
        if (isQuoted(typed, from) || word.startsWith("\"") || word.startsWith("/")) {
            return List.of();
        }
        List<Completion> found = new ArrayList<>();
        Stream.concat(words(word, paths), Vocabulary.fields(word, fields))
                .filter(w -> w.text().startsWith(word) && !w.text().equals(word))
                .forEach(w -> found.add(new Completion(w.text(), w.meaning(), from, caret)));
        packetValues(word, values).forEach(w -> found.add(new Completion(w.text(), w.meaning(), from, caret)));
        return found;
    }

    /** The values that begin as what is typed behind a field's name. */
    private static Stream<Word> packetValues(String word, Function<String, List<String>> values) {
        int colon = word.indexOf(':');
        String term = word.substring(0, Math.max(0, colon));
        boolean named = term.startsWith(PacketTerm.PREFIX);
        if (!named && !PacketTerm.WORDS.contains(term)) {
            return Stream.empty();
        }
        String begun = word.substring(colon + 1);
        String text = begun.startsWith("\"") ? begun.substring(1) : begun;
        return values.apply(named ? term.substring(PacketTerm.PREFIX.length()) : term).stream()
                .filter(value -> value.startsWith(text))
                .map(value -> new Word(word.substring(0, colon + 1) + written(value), "in the newest messages"))
                .filter(value -> !value.text().equals(word));
    }

    private static String written(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
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
