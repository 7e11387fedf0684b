package app.sockeye.ui.inspector.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The numbers beside a page's lines; a line that was broken to be shown has one at its beginning only. */
final class LineNumbers implements IntFunction<Node> {
    private static final double DIGIT = 7;
    private static final double PADDING = 14;

    private final List<Long> numbers = new ArrayList<>();
    private final double width;

    /**
     * @param shown the page's text with its soft breaks
     * @param first the number of its first line
     */
    LineNumbers(String shown, long first) {
        long number = first;
        int start = 0;
        boolean begins = true;
        while (start >= 0) {
            numbers.add(begins ? number : 0);
            int feed = shown.indexOf('\n', start);
            begins = feed < 0 || !shown.startsWith(DisplayText.SOFT_BREAK, feed - 1);
            number += begins ? 1 : 0;
            start = feed < 0 ? -1 : feed + 1;
        }
        width = Long.toString(number).length() * DIGIT + PADDING;
    }

    /** The number of a line of the page; 0 where it goes on from the line before. */
    long of(int paragraph) {
        return paragraph < numbers.size() ? numbers.get(paragraph) : 0;
    }

    @Override
    public Node apply(int paragraph) {
        long number = of(paragraph);
        Label label = new Label(number == 0 ? "" : Long.toString(number));
        label.getStyleClass().add("text-line-number");
        label.setAlignment(Pos.TOP_RIGHT);
        label.setPrefWidth(width);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
