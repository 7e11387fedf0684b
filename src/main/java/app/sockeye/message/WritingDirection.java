package app.sockeye.message;

/** Finds right-to-left text, which is shown in another order than it is sent. */
public final class WritingDirection {
    private WritingDirection() {}

    /** Whether a text is not shown in the order of its characters. */
    public static boolean isReordered(String text) {
        return text.codePoints().anyMatch(WritingDirection::isRightToLeft);
    }

    /** Whether a character is read from the right. */
    public static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
