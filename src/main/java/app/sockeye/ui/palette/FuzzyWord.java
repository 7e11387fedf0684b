package app.sockeye.ui.palette;

import java.util.Arrays;
import java.util.Optional;

/**
 * A word that is found in names whose letters it leaves out: {@code ntab} in {@code New tab}. Letters at the beginning
 * of a word and letters that follow each other count most. Case is ignored. Immutable.
 */
final class FuzzyWord {
    /** Most characters of a name that are looked at. */
    static final int MOST_LOOKED_AT = 200;

    /** Most characters of a word that count. */
    static final int MOST_TYPED = 40;

    private static final int LETTER = 16;
    private static final int WORD_START = 10;
    private static final int NAME_START = 2;
    private static final int CONSECUTIVE = 14;
    private static final int GAP = -1;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final char[] letters;

    /**
     * Where a word was found.
     *
     * @param score the better the higher
     * @param at the places of its letters, ascending
     */
    record Found(int score, int[] at) {}

    FuzzyWord(String word) {
        String typed = word.substring(0, Math.min(word.length(), MOST_TYPED));
        letters = new char[typed.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = fold(typed.charAt(i));
        }
    }

    /** Where the word is in a name, at the best of all places; empty if it is not. */
    Optional<Found> in(String name) {
        int length = Math.min(name.length(), MOST_LOOKED_AT);
        if (letters.length == 0 || !isWithin(name, length)) {
            return Optional.empty();
        }
        // The best score of the first letters of the word where the last of them is at a place, and at or before it.
        int[][] ending = new int[letters.length][length];
        int[][] until = new int[letters.length][length];
        for (int i = 0; i < letters.length; i++) {
            int best = NEVER;
            for (int j = 0; j < length; j++) {
                ending[i][j] = letters[i] == fold(name.charAt(j)) ? score(ending, until, i, j, name) : NEVER;
                best = Math.max(ending[i][j], best + GAP);
                until[i][j] = best;
            }
        }
        return found(ending, until, length);
    }

    /** Whether the letters are there in their order, which most names fail at once. */
    private boolean isWithin(String name, int length) {
        int i = 0;
        for (int j = 0; j < length && i < letters.length; j++) {
            if (letters[i] == fold(name.charAt(j))) {
                i++;
            }
        }
        return i == letters.length;
    }

    private static int score(int[][] ending, int[][] until, int i, int j, String name) {
        int letter = LETTER + bonus(name, j);
        if (i == 0) {
            return letter;
        } else if (j == 0) {
            return NEVER;
        }
        return letter + Math.max(until[i - 1][j - 1], ending[i - 1][j - 1] + CONSECUTIVE);
    }

    private Optional<Found> found(int[][] ending, int[][] until, int length) {
        int last = letters.length - 1;
        int end = 0;
        for (int j = 1; j < length; j++) {
            end = ending[last][j] > ending[last][end] ? j : end;
        }
        int[] at = new int[letters.length];
        at[last] = end;
        for (int i = last - 1; i >= 0; i--) {
            int j = at[i + 1] - 1;
            boolean follows = ending[i][j] + CONSECUTIVE >= until[i][j];
            while (!follows && ending[i][j] != until[i][j]) {
                j--;
            }
            at[i] = j;
        }
        // A name over which the letters are scattered is not meant: the gaps cost more than what is found well gives.
        boolean meant = ending[last][end] >= LETTER * letters.length;
        return meant ? Optional.of(new Found(ending[last][end], at)) : Optional.empty();
    }

    private static int bonus(String name, int j) {
        if (j == 0) {
            return WORD_START + NAME_START;
        }
        char before = name.charAt(j - 1);
        char now = name.charAt(j);
        boolean start = Character.isLetterOrDigit(now)
                && (!Character.isLetterOrDigit(before)
                        || Character.isLowerCase(before) && Character.isUpperCase(now)
                        || Character.isDigit(now) && !Character.isDigit(before));
        return start ? WORD_START : 0;
    }

    /** As two characters that differ only in case compare equal with {@link String#equalsIgnoreCase}. */
    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FuzzyWord word && Arrays.equals(letters, word.letters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(letters);
    }
}
