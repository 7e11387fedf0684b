package app.sockeye.ui.inspector;

import app.sockeye.transcript.TextPattern;
import app.sockeye.transcript.TextPattern.Span;
import app.sockeye.ui.common.Marks;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A line of wire text in which what is sought is marked; its end is cut where there is no room. */
final class MarkedLabel extends HBox {
    private static final int MOST_MARKS = 4;
    /** Characters shown before the first mark. */
    private static final int BEFORE_MARK = 24;

    MarkedLabel() {
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    void show(String text, String styleClass, List<TextPattern> patterns) {
        List<Span> marks = Marks.of(patterns, text, MOST_MARKS);
        getChildren().clear();
        int at = 0;
        // The first mark is to be seen in a narrow pane too.
        if (!marks.isEmpty() && marks.get(0).start() > 2 * BEFORE_MARK) {
            at = text.offsetByCodePoints(marks.get(0).start(), -BEFORE_MARK);
            add("…", styleClass);
        }
        for (Span mark : marks) {
            add(text.substring(at, mark.start()), styleClass);
            add(text.substring(mark.start(), mark.end()), styleClass);
            getChildren().get(getChildren().size() - 1).getStyleClass().add("hit");
            at = mark.end();
        }
        add(text.substring(at), styleClass);
        ((Label) getChildren().get(getChildren().size() - 1)).setMinWidth(0);
    }

    private void add(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().addAll("wire", styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(label);
    }
}
