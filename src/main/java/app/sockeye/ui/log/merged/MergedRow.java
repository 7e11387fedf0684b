package app.sockeye.ui.log.merged;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.log.pane.PairWords;
import app.sockeye.ui.log.pane.RowMessage;
import app.sockeye.ui.log.row.RowContent;
import app.sockeye.ui.log.row.RowPacket;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** One row of the merged log: an edge in its connection's colour, the connection's name, and what its own log shows. */
final class MergedRow extends RowNode {
    private static final double EDGE = 4;
    private static final double STAR = 13;
    private static final double ARROW_WIDTH = 9;
    private static final double ARROW_HEIGHT = 7;
    private static final double BELOW_MIDDLE = 4;
    /** Maximum characters of a note after a message. */
    private static final int SHORT_NOTE = 60;

    private final MergedFeed feed;
    private final Region edge = new Region();
    private final Region star = new Region();
    private final Region arrow = new Region();
    private final Text name = text("connection");
    private final Text time = text("time", "wire");
    private final Text size = text("size", "wire");
    private final Text tag = text("tag");
    private final Text preview = text("preview", "wire");
    private final RowMessage message = new RowMessage(preview);
    private final Text aside = text("aside");
    private MergedFeed.Row row;

    /** @param onStar called with the row whose star was clicked */
    MergedRow(MergedFeed feed, LongConsumer onStar) {
        this.feed = feed;
        getStyleClass().addAll("log-row", "merged-row");
        edge.getStyleClass().add("edge");
        star.getStyleClass().add("star");
        star.resize(STAR, STAR);
        star.setPickOnBounds(true);
        star.setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                onStar.accept(index());
                e.consume();
            }
        });
        arrow.getStyleClass().add("arrow");
        arrow.resize(ARROW_WIDTH, ARROW_HEIGHT);
        edge.setManaged(false);
        star.setManaged(false);
        arrow.setManaged(false);
        // The stylesheet applies the font after the row was laid out.
        preview.fontProperty().addListener((o, before, now) -> requestLayout());
        getChildren().addAll(message.nodes());
        getChildren().addAll(edge, star, arrow, name, time, size, tag, aside);
    }

    @Override
    protected void show(long position) {
        row = feed.row(position);
        RowContent content = row.content();
        ConnectionColour.mark(edge, row.number());
        ConnectionColour.mark(name, row.number());
        name.setText(row.connection());
        time.setText(row.time());
        size.setText(content.sizes().payload());
        tag.setText(tag(content, row.facts().packet()));
        aside.setText(aside(content, row.facts().packet()));
        message.show(row.feed(), content, row.facts());
        mark("sent", content.direction().filter(d -> d == Direction.SENT).isPresent());
        mark(
                "received",
                content.direction().filter(d -> d == Direction.RECEIVED).isPresent());
        mark("message", content.kind().isMessage());
        Optional<RowPacket> packet = row.facts().packet();
        mark("error", content.failure() || packet.filter(RowPacket::isFailure).isPresent());
        mark("packet", packet.isPresent());
        mark("noise", packet.filter(RowPacket::noise).isPresent());
        mark("flawed", !content.flaw().isEmpty());
        mark("gap", content.gap());
        mark("starred", content.mark().starred());
        mark("noted", !content.mark().note().isEmpty());
        requestLayout();
    }

    private static String tag(RowContent content, Optional<RowPacket> packet) {
        boolean named = packet.isEmpty()
                && content.kind() != EntryKind.BINARY
                && content.flaw().isEmpty();
        return named ? "" : packet.map(RowPacket::kind).orElse(content.kindLabel());
    }

    private String aside(RowContent content, Optional<RowPacket> packet) {
        String note = content.mark().note().replaceAll("\\s+", " ");
        String origin =
                row.feed().origin(content.entry()).map(PairWords::origin).orElse("");
        return Stream.of(
                        note.length() > SHORT_NOTE ? note.substring(0, SHORT_NOTE) + "…" : note,
                        content.flaw(),
                        origin,
                        packet.map(RowPacket::others).orElse(""),
                        row.pair())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private void mark(String state, boolean on) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(state), on);
    }

    @Override
    protected void layoutChildren() {
        MergedColumns columns = MergedColumns.of(getWidth());
        edge.resizeRelocate(0, 0, EDGE, getHeight());
        star.relocate(EDGE + 3, Math.round((getHeight() - STAR) / 2));
        arrow.relocate(
                columns.arrow().start() + Math.round((columns.arrow().width() - ARROW_WIDTH) / 2),
                Math.round((getHeight() - ARROW_HEIGHT) / 2));
        place(name, columns.name(), false);
        place(time, columns.time(), false);
        place(size, columns.size(), true);
        double end = columns.message().end() - MergedColumns.PADDING;
        double asideWidth = aside.getText().isEmpty() ? 0 : Math.min(200, width(aside));
        place(aside, end - asideWidth, asideWidth);
        double start = columns.message().start() + MergedColumns.PADDING;
        place(tag, start, width(tag));
        double text = start + (tag.getText().isEmpty() ? 0 : width(tag) + MergedColumns.PADDING);
        double room = end - text - (asideWidth == 0 ? 0 : asideWidth + 2 * MergedColumns.PADDING);
        message.layout(text, room, asideWidth > 0, baseline(), getHeight());
    }

    /** All cells share a baseline, whatever their fonts. */
    private double baseline() {
        return Math.round(getHeight() / 2) + BELOW_MIDDLE;
    }

    private void place(Text cell, MergedColumns.Place column, boolean right) {
        double room = column.width() - 2 * MergedColumns.PADDING;
        double start = column.start() + MergedColumns.PADDING;
        double shift = right ? Math.max(0, room - width(cell)) : 0;
        place(cell, start + shift, room - shift);
    }

    private void place(Text cell, double start, double room) {
        cell.setVisible(room > 0);
        cell.setLayoutX(Math.round(start));
        cell.setLayoutY(baseline());
        cell.setClip(width(cell) > room ? new Rectangle(0, -getHeight(), Math.max(0, room), 2 * getHeight()) : null);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && row != null
                ? row.connection() + ", " + row.content().spoken(row.time(), row.facts())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private static Text text(String... styleClasses) {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.BASELINE);
        text.getStyleClass().addAll(styleClasses);
        return text;
    }
}
