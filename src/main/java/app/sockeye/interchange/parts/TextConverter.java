package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;

/** Writes the variables in a tool's texts as this program's, and tells those that have no counterpart. */
public final class TextConverter {
    private final PlaceholderSyntax syntax;
    private final LeftOutList leftOut;

    /** @param syntax the tool's */
    public TextConverter(PlaceholderSyntax syntax, LeftOutList leftOut) {
        this.syntax = syntax;
        this.leftOut = leftOut;
    }

    /**
     * A text with this program's variables.
     *
     * @param line where it stands, from 1; 0 where that is not known
     * @param path where it stands, as keys; empty where that is not known
     */
    public String of(String text, int line, String path) {
        return syntax.convert(
                text,
                computed -> leftOut.add(LeftOutReason.COMPUTED, computed, line, path, ""),
                literal -> leftOut.add(LeftOutReason.READ_AS_VARIABLE, literal, line, path, ""));
    }
}
