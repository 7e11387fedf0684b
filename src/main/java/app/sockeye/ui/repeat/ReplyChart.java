package app.sockeye.ui.repeat;

import app.sockeye.session.repeat.RepeatGoal;
import app.sockeye.transcript.statistics.Replies;
import app.sockeye.transcript.statistics.ReplySlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The time to the reply over time: median and 99th percentile on a logarithmic scale, and errors. */
final class ReplyChart extends Region {
    private static final double LEFT = 44;
    private static final double RIGHT = 8;
    private static final double TOP = 22;
    private static final double BOTTOM = 18;
    private static final double LEGEND = 10;
    private static final double MARK = 3;
    private static final double MARK_HEIGHT = 7;
    private static final int TIMES = 3;
    private static final double TEXT = 12;
    private static final double SWATCH = 14;

    private final List<Line> lines = new ArrayList<>();
    private final List<Text> values = new ArrayList<>();
    private final List<Text> times = new ArrayList<>();
    private final Polygon area = new Polygon();
    private final Polyline high = new Polyline();
    private final Polyline median = new Polyline();
    private final List<Rectangle> errors = new ArrayList<>();
    private Optional<RepeatFigures> figures = Optional.empty();

    ReplyChart() {
        setId("repeat-chart");
        getStyleClass().add("reply-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(RepeatTexts.CHART);
        setMinSize(0, 0);
        for (int i = 0; i <= LogScale.STEPS; i++) {
            Line line = new Line();
            line.getStyleClass().add("grid-line");
            lines.add(line);
            values.add(text("axis"));
        }
        for (int i = 0; i <= TIMES; i++) {
            times.add(text("axis"));
        }
        area.getStyleClass().add("area");
        high.getStyleClass().add("high");
        median.getStyleClass().add("median");
        getChildren().addAll(lines);
        getChildren().addAll(values);
        getChildren().addAll(times);
        getChildren().addAll(area, high, median);
        addLegend();
    }

    private Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    private void addLegend() {
        double x = LEFT;
        for (String[] each : new String[][] {
            {RepeatTexts.MEDIAN, "median"}, {RepeatTexts.NINETY_NINE, "high"}, {RepeatTexts.CHART_ERRORS, "error"}
        }) {
            boolean bar = each[1].equals("error");
            if (bar) {
                Rectangle swatch = new Rectangle(x + SWATCH - MARK, LEGEND - MARK_HEIGHT / 2, MARK, MARK_HEIGHT);
                swatch.getStyleClass().add("error");
                getChildren().add(swatch);
            } else {
                Line swatch = new Line(x, LEGEND, x + SWATCH, LEGEND);
                swatch.getStyleClass().add(each[1]);
                getChildren().add(swatch);
            }
            Text name = text("legend");
            name.setText(each[0]);
            name.setX(x + SWATCH + 6);
            name.setY(LEGEND);
            getChildren().add(name);
            x += SWATCH + 6 + name.getLayoutBounds().getWidth() + TEXT;
        }
    }

    /** Shows other figures; the chart is drawn at the next layout. */
    void show(Optional<RepeatFigures> now) {
        figures = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<ReplySlot> slots = figures.map(f -> f.replies().slots()).orElse(List.of());
        double least = slots.stream()
                .filter(s -> s.replies() > 0)
                .mapToLong(ReplySlot::median)
                .min()
                .orElse(1_000_000);
        double most = slots.stream().mapToLong(ReplySlot::high).max().orElse(8_000_000);
        LogScale scale = LogScale.of(Math.max(1_000, least), Math.max(2_000, most));
        double width = Math.max(1, getWidth() - LEFT - RIGHT);
        double height = Math.max(1, getHeight() - TOP - BOTTOM);
        drawLines(scale, width, height);
        double span = span();
        drawTimes(span, width);
        double slot = figures.map(f -> (double) f.replies().slotNanos()).orElse(1.0) / span * width;
        drawCurves(slots, scale, slot, height);
        drawErrors(slots, slot, height);
    }

    /** The time from the left edge to the right one, in ns. */
    private double span() {
        if (figures.isEmpty()) {
            return 60e9;
        }
        Replies replies = figures.get().replies();
        double shown = Math.max(4, replies.slots().size()) * (double) replies.slotNanos();
        double planned = figures.get().plan().goal() instanceof RepeatGoal.Lasting lasting
                ? lasting.time().toNanos()
                : 0;
        return Math.max(shown, planned);
    }

    private void drawLines(LogScale scale, double width, double height) {
        for (int i = 0; i <= LogScale.STEPS; i++) {
            double y = snapPositionY(TOP + height - height * i / LogScale.STEPS) + 0.5;
            Line line = lines.get(i);
            line.setStartX(LEFT);
            line.setEndX(LEFT + width);
            line.setStartY(y);
            line.setEndY(y);
            Text value = values.get(i);
            value.setText(RepeatTexts.duration(Math.round(scale.line(i))));
            value.setX(LEFT - 8 - value.getLayoutBounds().getWidth());
            value.setY(y);
        }
    }

    private void drawTimes(double span, double width) {
        for (int i = 0; i <= TIMES; i++) {
            Text time = times.get(i);
            time.setText(RepeatTexts.seconds(span * i / TIMES));
            double text = time.getLayoutBounds().getWidth();
            double middle = LEFT + width * i / TIMES;
            time.setX(i == 0 ? LEFT : i == TIMES ? LEFT + width - text : middle - text / 2);
            time.setY(getHeight() - BOTTOM / 2 + 2);
        }
    }

    private void drawCurves(List<ReplySlot> slots, LogScale scale, double slot, double height) {
        List<Double> medians = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).replies() > 0) {
                double x = LEFT + (i + 0.5) * slot;
                medians.add(x);
                medians.add(TOP + height * (1 - scale.part(slots.get(i).median())));
                highs.add(x);
                highs.add(TOP + height * (1 - scale.part(slots.get(i).high())));
            }
        }
        median.getPoints().setAll(medians);
        high.getPoints().setAll(highs);
        List<Double> outline = new ArrayList<>(highs);
        for (int i = medians.size() - 2; i >= 0; i -= 2) {
            outline.add(medians.get(i));
            outline.add(medians.get(i + 1));
        }
        area.getPoints().setAll(outline);
    }

    private void drawErrors(List<ReplySlot> slots, double slot, double height) {
        int used = 0;
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).errors() > 0) {
                if (used == errors.size()) {
                    Rectangle mark = new Rectangle(MARK, MARK_HEIGHT);
                    mark.getStyleClass().add("error");
                    errors.add(mark);
                    getChildren().add(mark);
                }
                Rectangle mark = errors.get(used++);
                mark.setX(LEFT + (i + 0.5) * slot - MARK / 2);
                mark.setY(TOP + height - MARK_HEIGHT);
                mark.setVisible(true);
            }
        }
        errors.subList(used, errors.size()).forEach(mark -> mark.setVisible(false));
    }
}
