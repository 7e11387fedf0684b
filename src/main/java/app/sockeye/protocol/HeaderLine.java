package app.sockeye.protocol;

/** The syntax of a header line (RFC 9112 section 5). */
final class HeaderLine {
    private static final String SECTION = "RFC 9112 section 5";
    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

    private HeaderLine() {}

    /** @param number the line's number in the head, from 1 */
    static Header parse(String line, int number) throws MalformedHeadException {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon);
        if (name.isEmpty() || !name.chars().allMatch(HeaderLine::isTokenCharacter)) {
            throw new MalformedHeadException(
                    SECTION, "Line " + number + " of the head isn't a header: " + VisibleText.quoted(line) + ".");
        }
        return new Header(name, line.substring(colon + 1).strip());
    }

    /** Whether a line continues the header before it (obs-fold, RFC 9112 section 5.2). */
    static boolean isFold(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    /** A header with the text of its continuation line appended; a space replaces the line break. */
    static Header unfold(Header header, String line) {
        return new Header(header.name(), (header.value() + " " + line.strip()).strip());
    }

    /**
     * Whether a character may be in a token (RFC 9110 section 5.6.2). A space may not, so one before the colon is
     * refused.
     */
    private static boolean isTokenCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }
}
