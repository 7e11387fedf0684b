package app.sockeye.ui.log;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.TextPattern;
import app.sockeye.ui.common.RowNode;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** One row of the log: bare texts, placed by the columns, coloured by the stylesheet. */
final class LogRow extends RowNode {
    /** Free pixels at both sides of a column's text. */
    static final double PADDING = 6;

    private static final double ARROW_WIDTH = 9;
    private static final double ARROW_HEIGHT = 7;
    private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
    private static final PseudoClass RECEIVED = PseudoClass.getPseudoClass("received");
    private static final PseudoClass MESSAGE = PseudoClass.getPseudoClass("message");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass FLAWED = PseudoClass.getPseudoClass("flawed");

    private final RowFeed feed;
    private final Text number = cell("number", true);
    private final Region arrow = new Region();
    private final Text time = cell("time", true);
    private final Text kind = cell("kind", false);
    private final Text size = cell("size", true);
    private final Path hits = new Path();
    private final Text preview = cell("preview", true);
    private RowContent content;

    LogRow(RowFeed feed) {
        this.feed = feed;
        getStyleClass().add("log-row");
        arrow.getStyleClass().add("arrow");
        arrow.setManaged(false);
        arrow.resize(ARROW_WIDTH, ARROW_HEIGHT);
        hits.getStyleClass().add("hits");
        hits.setManaged(false);
        // Messages and events differ in type; the stylesheet applies it after the row was placed.
        preview.fontProperty().addListener((o, before, now) -> requestLayout());
        getChildren().addAll(hits, number, arrow, time, kind, size, preview);
    }

    /** Whether what is shown will stay so; a ping still waits for its pong. */
    boolean isSettled() {
        return content == null || content.settled();
    }

    @Override
    protected void show(long position) {
        content = feed.content(position);
        number.setText(Long.toString(content.entry()));
        time.setText(feed.time(position, content));
        kind.setText(content.flaw().isEmpty() ? content.kindLabel() : content.kindLabel() + " !");
        size.setText(content.size());
        preview.setText(content.preview());
        mark(SENT, content.direction().filter(d -> d == Direction.SENT).isPresent());
        mark(RECEIVED, content.direction().filter(d -> d == Direction.RECEIVED).isPresent());
        mark(MESSAGE, content.kind().isMessage());
        mark(ERROR, content.kind() == EntryKind.ERROR);
        mark(FLAWED, !content.flaw().isEmpty());
        requestLayout();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && content != null
                ? content.spoken(time.getText())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void mark(PseudoClass state, boolean on) {
        pseudoClassStateChanged(state, on);
    }

    @Override
    protected void layoutChildren() {
        place(number, Column.NUMBER);
        place(time, Column.TIME);
        place(kind, Column.KIND);
        place(size, Column.SIZE);
        place(preview, Column.MESSAGE);
        LogLayout layout = feed.layout();
        arrow.setVisible(layout.width(Column.DIRECTION) > 0);
        arrow.relocate(
                layout.start(Column.DIRECTION) + Math.round((layout.width(Column.DIRECTION) - ARROW_WIDTH) / 2),
                Math.round((getHeight() - ARROW_HEIGHT) / 2));
        markHits();
    }

    private void place(Text cell, Column column) {
        LogLayout layout = feed.layout();
        double start = layout.start(column) + PADDING;
        double room = column.isFlexible() ? layout.width(column) - 2 * PADDING : getWidth() - start;
        cell.setVisible(room > 0);
        double width = column.isFlexible() ? cell.getLayoutBounds().getWidth() : 0;
        boolean right = column.isRightAligned() && width < room;
        cell.setLayoutX(Math.round(right ? start + room - width : start));
        cell.setLayoutY(Math.round(getHeight() / 2));
        cell.setClip(width > room ? new Rectangle(0, -getHeight(), room, 2 * getHeight()) : null);
    }

    private void markHits() {
        hits.getElements().clear();
        if (content != null) {
            for (TextPattern.Span span : content.hits()) {
                hits.getElements().addAll(preview.rangeShape(span.start(), span.end()));
            }
        }
        hits.setLayoutX(preview.getLayoutX());
        hits.setLayoutY(preview.getLayoutY());
    }

    private static Text cell(String styleClass, boolean wire) {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().add(styleClass);
        if (wire) {
            text.getStyleClass().add("wire");
        }
        return text;
    }
}
