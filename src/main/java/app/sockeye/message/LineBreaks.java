package app.sockeye.message;

/** The line breaks of a text: the editor knows only LF, but a sent message may have CRLF. */
public enum LineBreaks {
    LF("\n"),
    CRLF("\r\n");

    private final String characters;

    LineBreaks(String characters) {
        this.characters = characters;
    }

    /** Those of a text: CRLF where it has any of them. */
    public static LineBreaks of(String text) {
        return text.contains(CRLF.characters) ? CRLF : LF;
    }

    /** Whether a text has more than one line. */
    public static boolean in(String text) {
        return text.indexOf('\n') >= 0;
    }

    /** The text as the editor holds it. */
    public static String toEditor(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The editor's text with these line breaks. */
    public String fromEditor(String text) {
        return this == LF ? text : text.replace("\n", characters);
    }

    /** CRLF for LF, and LF for CRLF. */
    public LineBreaks other() {
        return this == LF ? CRLF : LF;
    }
}
