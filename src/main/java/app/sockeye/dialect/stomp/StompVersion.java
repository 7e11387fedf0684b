package app.sockeye.dialect.stomp;

/** A version of STOMP, and how it escapes headers. Later ones are newer. */
enum StompVersion {
    V10("1.0", ""),
    V11("1.1", "nc\\"),
    V12("1.2", "nc\\r");

    private static final String LETTERS = "nc\\r";
    private static final String MEANT = "\n:\\\r";

    private final String number;
    /** The letters that may follow a backslash. */
    private final String escapes;

    StompVersion(String number, String escapes) {
        this.number = number;
        this.escapes = escapes;
    }

    /** The version with a number; 1.0 where there is none, as servers of it tell none. */
    static StompVersion of(String number) {
        return switch (number.strip()) {
            case "1.2" -> V12;
            case "1.1" -> V11;
            default -> V10;
        };
    }

    /** Its number, such as {@code 1.2}. */
    String number() {
        return number;
    }

    /** A header's text without escapes; unknown ones stay as they are. */
    String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '\\' && i + 1 < text.length() && this.escapes.indexOf(text.charAt(i + 1)) >= 0;
            plain.append(escapes ? MEANT.charAt(LETTERS.indexOf(text.charAt(++i))) : c);
        }
        return plain.toString();
    }

    /** A header's text with escapes. */
    String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = MEANT.indexOf(c);
            boolean escapes = letter >= 0 && this.escapes.indexOf(LETTERS.charAt(letter)) >= 0;
            escaped.append(escapes ? "\\" + LETTERS.charAt(letter) : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** Whether a header can hold a text, escaped where it must be. */
    boolean canHold(String text) {
        String escaped = escape(text);
        return escaped.indexOf('\n') < 0 && escaped.indexOf('\r') < 0 && escaped.indexOf('\0') < 0;
    }
}
