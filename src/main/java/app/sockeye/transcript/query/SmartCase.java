package app.sockeye.transcript.query;

/** Case matters where somebody took the trouble to type an upper-case letter. */
final class SmartCase {
    private SmartCase() {}

    /** Of a regular expression's letters those behind a backslash don't count. */
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
