package app.sockeye.template;

import app.sockeye.template.TemplateParts.JsonPlace;

/** Follows JSON or JSON5 from piece to piece, as far as strings and comments go. */
final class JsonPlaceScan {
    private static final char NONE = 0;
    private static final char LINE_COMMENT = '/';
    private static final char COMMENT = '*';

    /** What is open: a quotation mark, a comment, or nothing. */
    private char open = NONE;
    /** The character before, where it changes what the next one means. */
    private char before = NONE;

    JsonPlace place() {
        return switch (open) {
            case NONE -> JsonPlace.VALUE;
            case LINE_COMMENT, COMMENT -> JsonPlace.COMMENT;
            case '\'' -> JsonPlace.SINGLE_QUOTED;
            default -> JsonPlace.STRING;
        };
    }

    /** A value stands here, which changes nothing. */
    void skip() {
        before = NONE;
    }

    void read(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (open) {
                case NONE -> outside(c);
                case LINE_COMMENT -> open = c == '\n' || c == '\r' ? NONE : open;
                case COMMENT -> {
                    open = c == '/' && before == '*' ? NONE : open;
                    before = c;
                }
                default -> inString(c);
            }
        }
    }

    private void outside(char c) {
        if (c == '"' || c == '\'') {
            open = c;
            before = NONE;
        } else if (before == '/' && (c == '/' || c == '*')) {
            open = c;
            before = NONE;
        } else {
            before = c;
        }
    }

    private void inString(char c) {
        if (before == '\\') {
            before = NONE;
        } else if (c == open || c == '\n') {
            // A string can't go on in the next line; the check says so.
            open = NONE;
            before = NONE;
        } else {
            before = c;
        }
    }
}
