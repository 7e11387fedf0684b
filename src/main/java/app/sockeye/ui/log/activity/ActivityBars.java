package app.sockeye.ui.log.activity;

import app.sockeye.transcript.statistics.Lane;
import app.sockeye.transcript.statistics.Timeline;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A timeline as bars: received messages upwards, sent ones downwards, a red line through where errors are. */
final class ActivityBars extends Pane {
    /** Minimum width of a bar, in pixels. */
    private static final double BAR = 3;
    /** Minimum height of a non-zero bar, in pixels. */
    private static final double LEAST = 1.5;
    /** Part of the height that lies above the middle line. */
    private static final double ABOVE = 0.7;

    private final Path received = path("received");
    private final Path sent = path("sent");
    private final Path errors = path("errors");

    ActivityBars() {
        getStyleClass().add("bars");
        getChildren().addAll(received, sent, errors);
        setMouseTransparent(true);
    }

    void draw(Timeline timeline, double width, double height) {
        received.getElements().clear();
        sent.getElements().clear();
        errors.getElements().clear();
        int buckets = timeline.buckets();
        if (buckets == 0 || width < BAR) {
            return;
        }
        int step = Math.max(1, (int) Math.ceil(buckets * BAR / width));
        long mostReceived = most(timeline, Lane.RECEIVED_MESSAGES, step);
        long mostSent = most(timeline, Lane.SENT_MESSAGES, step);
        double middle = Math.round(ABOVE * height);
        double scale = Math.min(room(middle, mostReceived), room(height - middle, mostSent));
        for (int first = 0; first < buckets; first += step) {
            int end = Math.min(buckets, first + step);
            double left = width * first / buckets;
            double right = Math.max(left + 1, width * end / buckets - (width / buckets * step > BAR ? 1 : 0));
            bar(received, left, right, middle, -length(timeline.count(Lane.RECEIVED_MESSAGES, first, end), scale));
            bar(sent, left, right, middle, length(timeline.count(Lane.SENT_MESSAGES, first, end), scale));
            if (timeline.count(Lane.ERRORS, first, end) > 0) {
                bar(errors, left, left + 2, 0, height);
            }
        }
    }

    private static double room(double pixels, long most) {
        return most == 0 ? Double.MAX_VALUE : (pixels - 1) / most;
    }

    private static double length(long count, double scale) {
        return count == 0 ? 0 : Math.max(LEAST, count * scale);
    }

    private static long most(Timeline timeline, Lane lane, int step) {
        long most = 0;
        for (int first = 0; first < timeline.buckets(); first += step) {
            most = Math.max(most, timeline.count(lane, first, Math.min(timeline.buckets(), first + step)));
        }
        return most;
    }

    private static void bar(Path path, double left, double right, double from, double length) {
        if (length != 0) {
            path.getElements()
                    .addAll(
                            new MoveTo(left, from),
                            new LineTo(right, from),
                            new LineTo(right, from + length),
                            new LineTo(left, from + length),
                            new ClosePath());
        }
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
