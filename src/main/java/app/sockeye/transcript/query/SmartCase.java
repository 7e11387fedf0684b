package app.sockeye.transcript.query;

/** The rule that case matters only if the text has an upper-case letter. */
final class SmartCase {
    private SmartCase() {}

    /** In a regular expression, letters after a backslash don't count. */
    static boolean hasUpperCase(String text, boolean regex) {
        for (int at = 0; at < text.length(); at++) {
            if (regex && text.charAt(at) == '\\') {
                at++;
            } else if (Character.isUpperCase(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
