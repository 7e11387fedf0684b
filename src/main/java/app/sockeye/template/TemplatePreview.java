package app.sockeye.template;

import java.util.List;

/**
 * What a text would become now, before it is filled for good: nothing is counted or used up. References with a problem
 * stay as they are written. Immutable.
 */
public final class TemplatePreview {
    private final String text;
    private final List<TemplateProblem> problems;
    /** Where each piece starts in the result, and in what is written; whether both run in parallel. */
    private final List<Piece> pieces;

    record Piece(int filled, int written, boolean literal) {}

    TemplatePreview(String text, List<TemplateProblem> problems, List<Piece> pieces) {
        this.text = text;
        this.problems = List.copyOf(problems);
        this.pieces = List.copyOf(pieces);
    }

    /** The result. */
    public String text() {
        return text;
    }

    /** What can't be replaced, in the order of the text. */
    public List<TemplateProblem> problems() {
        return problems;
    }

    /** Where a character of the result is written: for one that a reference gave, where the reference starts. */
    public int written(int position) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).filled() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (pieces.isEmpty()) {
            return position;
        }
        Piece piece = pieces.get(low);
        return piece.literal() ? piece.written() + position - piece.filled() : piece.written();
    }
}
