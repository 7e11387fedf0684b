package app.sockeye.ui.log.merged;

import app.sockeye.transcript.search.TimeRange;
import app.sockeye.transcript.statistics.Lane;
import app.sockeye.transcript.statistics.Timeline;
import app.sockeye.ui.log.merged.MergedActivity.ActivityLane;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Lanes of bars below each other, one for each connection in its colour; what failed is red. */
final class ActivityLanes extends Pane {
    /** Minimum width of a bar, in px. */
    private static final double BAR = 3;
    /** Minimum height of a bar, in px. */
    private static final double LEAST = 2;

    private final List<Path> lanes = new ArrayList<>();
    private final Path errors = path("errors");

    ActivityLanes() {
        getStyleClass().add("lanes");
        setMouseTransparent(true);
        getChildren().add(errors);
    }

    /** @param time the whole width */
    void draw(List<ActivityLane> shown, TimeRange time, double width, double height) {
        while (lanes.size() < shown.size()) {
            Path lane = path("lane");
            lanes.add(lane);
            getChildren().add(lane);
        }
        lanes.forEach(lane -> lane.getElements().clear());
        errors.getElements().clear();
        double scale = width / Math.max(1, time.length());
        for (int i = 0; i < shown.size(); i++) {
            ConnectionColour.mark(lanes.get(i), shown.get(i).number());
            double bottom = Math.round(height * (i + 1) / shown.size()) - 1;
            double room = height / shown.size() - 2;
            draw(lanes.get(i), shown.get(i), time, scale, bottom, room);
        }
    }

    private void draw(Path path, ActivityLane lane, TimeRange time, double scale, double bottom, double room) {
        Timeline timeline = lane.timeline();
        int step = Math.max(1, (int) Math.ceil(BAR / (timeline.width() * scale)));
        long most = 1;
        for (int first = 0; first < timeline.buckets(); first += step) {
            most = Math.max(most, messages(timeline, first, step));
        }
        for (int first = 0; first < timeline.buckets(); first += step) {
            double left = (timeline.time(first).from() + lane.shift() - time.from()) * scale;
            double right = Math.max(left + 1, left + timeline.width() * step * scale - 1);
            long count = messages(timeline, first, step);
            if (count > 0) {
                bar(path, left, right, bottom, Math.max(LEAST, room * count / most));
            }
            if (timeline.count(Lane.ERRORS, first, Math.min(timeline.buckets(), first + step)) > 0) {
                bar(errors, left, left + 2, bottom, room);
            }
        }
    }

    private static long messages(Timeline timeline, int first, int step) {
        int end = Math.min(timeline.buckets(), first + step);
        return timeline.count(Lane.RECEIVED_MESSAGES, first, end) + timeline.count(Lane.SENT_MESSAGES, first, end);
    }

    private static void bar(Path path, double left, double right, double bottom, double length) {
        path.getElements()
                .addAll(
                        new MoveTo(left, bottom),
                        new LineTo(right, bottom),
                        new LineTo(right, bottom - length),
                        new LineTo(left, bottom - length),
                        new ClosePath());
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
