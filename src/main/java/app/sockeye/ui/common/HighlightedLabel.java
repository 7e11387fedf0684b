package app.sockeye.ui.common;

import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.TextPattern.Span;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A line of text with hits highlighted; its end is cut where there is no room. */
public final class HighlightedLabel extends HBox {
    private static final int MOST_HIGHLIGHTS = 4;

    /** Characters shown before the first highlight. */
    private final int before;

    private String text = "";

    /** @param before characters kept before the first highlight where there are more than twice as many */
    public HighlightedLabel(int before) {
        this.before = before;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Shows a text whose parts get the style classes. */
    public void show(String shown, List<TextPattern> patterns, String... styleClasses) {
        mark(shown, Highlights.of(patterns, shown, MOST_HIGHLIGHTS), styleClasses);
    }

    /**
     * Shows a text with these places highlighted.
     *
     * @param highlights in order, none over another
     */
    public void mark(String shown, List<Span> highlights, String... styleClasses) {
        text = shown;
        getChildren().clear();
        int at = 0;
        // The first highlight must be visible in a narrow pane too.
        if (!highlights.isEmpty() && highlights.get(0).start() > 2 * before) {
            at = shown.offsetByCodePoints(highlights.get(0).start(), -before);
            add("…", styleClasses);
        }
        for (Span highlight : highlights) {
            add(shown.substring(at, highlight.start()), styleClasses);
            add(shown.substring(highlight.start(), highlight.end()), styleClasses);
            getChildren().get(getChildren().size() - 1).getStyleClass().add("hit");
            at = highlight.end();
        }
        add(shown.substring(at), styleClasses);
        ((Label) getChildren().get(getChildren().size() - 1)).setMinWidth(0);
    }

    private void add(String part, String... styleClasses) {
        Label label = new Label(part);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(label);
    }
}
