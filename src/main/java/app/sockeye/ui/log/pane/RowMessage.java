package app.sockeye.ui.log.pane;

import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.JsonDirection;
import app.sockeye.ui.log.row.RowContent;
import app.sockeye.ui.log.row.RowFacts;
import app.sockeye.ui.log.row.RowFeed;
import app.sockeye.ui.log.row.RowPacket;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A row's message: what it is about, its text, and where the two have hits. The row places its nodes. */
public final class RowMessage {
    private final Text subject = new Text();
    private final Text preview;
    private final Path subjectHits = hits();
    private final Path hits = hits();
    private List<TextPattern.Span> inSubject = List.of();
    private List<TextPattern.Span> inText = List.of();
    /** The text without the marks that it is drawn with. */
    private String text = "";

    /** @param preview draws the message's text */
    public RowMessage(Text preview) {
        this.preview = preview;
        LogRow.dress(subject, "subject");
    }

    /** From the lowest to the highest. */
    public List<Node> nodes() {
        return List.of(hits, subjectHits, subject, preview);
    }

    /** Shows an entry's message, with the hits of a feed's patterns. */
    public void show(RowFeed feed, RowContent content, RowFacts facts) {
        Optional<RowPacket> packet = facts.packet();
        boolean unreadable = packet.isPresent() && packet.get().isUnreadable();
        String about = packet.map(p -> unreadable ? p.line() : p.subject()).orElse("");
        text = packet.isPresent() && !unreadable
                ? packet.get().line()
                : facts.unpacked().orElse(content.preview());
        inSubject = about.isEmpty() ? List.of() : feed.hits(about);
        inText = packet.isPresent() || facts.unpacked().isPresent() ? feed.hits(text) : content.hits();
        subject.setText(about);
        preview.setText(JsonDirection.mark(text));
    }

    /**
     * Places the nodes.
     *
     * @param start where the message begins
     * @param room the pixels that it may take
     * @param measured whether it must end there, so that a longer one is cut
     */
    public void layout(double start, double room, boolean measured, double baseline, double height) {
        double about =
                subject.getText().isEmpty() ? 0 : subject.getLayoutBounds().getWidth() + 2 * LogRow.PADDING;
        place(subject, start, room, Math.max(0, about - 2 * LogRow.PADDING), baseline, height);
        // Measuring a long message would cost more than clipping it.
        double width = measured ? preview.getLayoutBounds().getWidth() : 0;
        place(preview, start + about, room - about, width, baseline, height);
        mark(subjectHits, subject, subject.getText(), inSubject);
        mark(hits, preview, text, inText);
    }

    private static void place(Text text, double x, double room, double width, double baseline, double height) {
        text.setVisible(room > 0);
        text.setLayoutX(Math.round(x));
        text.setLayoutY(baseline);
        text.setClip(width > room ? new Rectangle(0, -height, Math.max(0, room), 2 * height) : null);
    }

    /** @param unmarked the text as the spans count it */
    private static void mark(Path path, Text text, String unmarked, List<TextPattern.Span> spans) {
        path.getElements().clear();
        for (TextPattern.Span span : spans) {
            path.getElements()
                    .addAll(text.rangeShape(
                            JsonDirection.index(unmarked, span.start()), JsonDirection.index(unmarked, span.end())));
        }
        path.setVisible(text.isVisible());
        path.setClip(
                text.getClip() instanceof Rectangle room
                        ? new Rectangle(0, room.getY(), room.getWidth(), room.getHeight())
                        : null);
        path.setLayoutX(text.getLayoutX());
        path.setLayoutY(text.getLayoutY());
    }

    private static Path hits() {
        Path path = new Path();
        path.getStyleClass().add("hits");
        path.setManaged(false);
        return path;
    }
}
