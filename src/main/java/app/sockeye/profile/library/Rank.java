package app.sockeye.profile.library;

/**
 * The place of a profile or folder among its siblings as a text between those of its neighbours, so that a move changes
 * one line of one file, which merges well. Ranks are compared as texts; none ends with the lowest digit.
 */
final class Rank {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private Rank() {}

    /**
     * A rank between two others.
     *
     * @param before empty for the beginning
     * @param after empty for the end; else greater than {@code before}
     */
    static String between(String before, String after) {
        StringBuilder rank = new StringBuilder();
        boolean free = after.isEmpty();
        for (int i = 0; ; i++) {
            int low = i < before.length() ? DIGITS.indexOf(before.charAt(i)) : 0;
            int high = free || i >= after.length() ? DIGITS.length() : DIGITS.indexOf(after.charAt(i));
            if (high - low > 1) {
                // At the end go in small steps: long lists keep short ranks.
                int step = free && i < before.length() ? 1 : (high - low) / 2;
                return rank.append(DIGITS.charAt(low + step)).toString();
            }
            rank.append(DIGITS.charAt(low));
            free |= low < high;
        }
    }

    /** Whether a text read from a file can be worked with. */
    static boolean isRank(String text) {
        return !text.isEmpty() && !text.endsWith("0") && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }
}
