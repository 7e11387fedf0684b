package app.sockeye.profile.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an option's value may be. A value is kept as the text that is typed for it. */
public sealed interface OptionKind {
    /** On or off: {@code true} or {@code false}. */
    record Flag() implements OptionKind {}

    /** One of several words. */
    record Choice(List<Word> words) implements OptionKind {
        public Choice {
            words = List.copyOf(words);
        }

        static Choice of(String... wordsAndLabels) {
            Word[] words = new Word[wordsAndLabels.length / 2];
            for (int i = 0; i < words.length; i++) {
                words[i] = new Word(wordsAndLabels[2 * i], wordsAndLabels[2 * i + 1]);
            }
            return new Choice(List.of(words));
        }
    }

    /**
     * A word to choose.
     *
     * @param word as in the file
     * @param label as the user reads it
     */
    record Word(String word, String label) {}

    /**
     * A whole number.
     *
     * @param unit as the user reads it, such as {@code ms}; empty for none
     */
    record Number(long least, long most, String unit) implements OptionKind {}

    /**
     * A line of text, which may hold variables.
     *
     * @param prompt what an empty field shows
     */
    record Text(String prompt) implements OptionKind {}

    /** Texts, one a line, which may hold variables. An empty line counts for nothing. */
    record Lines(String prompt) implements OptionKind {}

    /** A text of several lines, which may hold variables. */
    record Block(String prompt) implements OptionKind {}

    /**
     * The name of a file; a relative one starts at the folder of the connections.
     *
     * @param written whether Sockeye writes the file rather than reads it
     */
    record FileName(boolean written) implements OptionKind {}

    /** A text that must not be seen; it is kept out of the connection's file. */
    record Secret(String prompt) implements OptionKind {}

    /** What is wrong with a typed value, in a sentence; empty for a right one. Variables in it are not looked up. */
    default Optional<String> complaintAbout(String text) {
        if (this instanceof Flag) {
            return text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of("Write true or false.");
        }
        if (this instanceof Choice choice) {
            return choice.words().stream().anyMatch(w -> w.word().equals(text))
                    ? Optional.empty()
                    : Optional.of("Choose one of: "
                            + String.join(
                                    ", ",
                                    choice.words().stream().map(Word::word).toList()) + ".");
        }
        if (this instanceof Number number) {
            return wholeNumber(text)
                            .filter(n -> n >= number.least() && n <= number.most())
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(numberExpected(number));
        }
        return Optional.empty();
    }

    private static String numberExpected(Number number) {
        String unit = number.unit().isEmpty() ? "" : " of " + number.unit();
        return number.most() == Long.MAX_VALUE
                ? String.format(Locale.ROOT, "Write a whole number%s, %d or more.", unit, number.least())
                : String.format(
                        Locale.ROOT, "Write a whole number%s, from %d to %d.", unit, number.least(), number.most());
    }

    /** A text as a whole number; empty where it is none. */
    static Optional<Long> wholeNumber(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
