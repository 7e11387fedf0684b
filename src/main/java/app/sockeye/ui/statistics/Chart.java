package app.sockeye.ui.statistics;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A chart with its axes; it shows the values under the mouse. Style class {@code chart-plot}. */
final class Chart extends Region {
    private static final double LEFT = 58;
    private static final double BOTTOM = 18;
    private static final double TOP = 6;
    private static final double RIGHT = 8;
    private static final int MARKS = 3;

    private final String name;
    private final Plot plot;
    private final Rectangle clip = new Rectangle();
    private final Text empty = new Text();
    private final Line pointer = new Line();
    private final Text first = new Text();
    private final Text last = new Text();
    /** Lines and numbers of the vertical axis. */
    private final List<Line> lines = new ArrayList<>();

    private final List<Text> numbers = new ArrayList<>();

    private ChartData data;

    /**
     * @param name what a screen reader calls it
     * @param whenEmpty shown while there are no values
     */
    Chart(String name, Plot.Shape shape, ChartData data, String whenEmpty) {
        this.name = name;
        this.plot = new Plot(shape);
        this.data = data;
        getStyleClass().add("chart-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        empty.setText(whenEmpty);
        empty.getStyleClass().add("empty");
        pointer.getStyleClass().add("pointer");
        pointer.setVisible(false);
        List.of(first, last).forEach(label -> label.getStyleClass().add("axis"));
        getChildren().addAll(plot, pointer, first, last, empty);
        getChildren().forEach(node -> node.setManaged(false));
        plot.setClip(clip);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> point(-1));
        describe();
    }

    void show(ChartData now) {
        data = now;
        describe();
        requestLayout();
    }

    ChartData data() {
        return data;
    }

    private void describe() {
        setAccessibleText(
                data.isEmpty()
                        ? StatisticsTexts.emptyChart(name, empty.getText())
                        : StatisticsTexts.chart(
                                name,
                                data.format().apply(data.most()),
                                data.label().apply(0),
                                data.label().apply(data.slots() - 1)));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - LEFT - RIGHT);
        double height = Math.max(1, getHeight() - TOP - BOTTOM);
        boolean nothing = data.isEmpty();
        empty.setVisible(nothing);
        plot.setVisible(!nothing);
        if (nothing) {
            empty.setWrappingWidth(Math.max(0, getWidth() - 32));
            empty.relocate(16, (getHeight() - empty.getLayoutBounds().getHeight()) / 2);
            lines.forEach(line -> line.setVisible(false));
            List.of(first, last).forEach(label -> label.setText(""));
            numbers.forEach(number -> number.setText(""));
            pointer.setVisible(false);
            return;
        }
        Scale scale = Scale.upTo(data.most(), MARKS);
        plot.draw(data, width, height, scale.top());
        plot.relocate(LEFT, TOP);
        clip.setWidth(width);
        clip.setHeight(height + 1);
        clip.setY(-1);
        layoutMarks(scale, width, height);
        if (!pointer.isVisible()) {
            labelEnds();
        }
    }

    private void layoutMarks(Scale scale, double width, double height) {
        List<Double> marks = scale.marks();
        while (lines.size() < marks.size()) {
            addMark();
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.setVisible(i < marks.size());
            numbers.get(i).setVisible(i < marks.size());
            if (i < marks.size()) {
                double y = Math.round(TOP + height - height * marks.get(i) / scale.top()) + 0.5;
                line.setStartX(LEFT);
                line.setEndX(LEFT + width);
                line.setStartY(y);
                line.setEndY(y);
                Text number = numbers.get(i);
                number.setText(i == 0 ? "0" : data.format().apply(marks.get(i)));
                number.setX(LEFT - 6 - number.getLayoutBounds().getWidth());
                number.setY(y + 4);
            }
        }
    }

    private void addMark() {
        Line line = new Line();
        line.getStyleClass().add("grid");
        Text number = new Text();
        number.getStyleClass().add("axis");
        lines.add(line);
        numbers.add(number);
        line.setManaged(false);
        number.setManaged(false);
        getChildren().add(0, line);
        getChildren().add(number);
    }

    /** The first and the last slot, below the ends of the chart. */
    private void labelEnds() {
        first.setText(data.label().apply(0));
        last.setText(data.slots() > 1 ? data.label().apply(data.slots() - 1) : "");
        first.setX(LEFT);
        first.setY(getHeight() - 4);
        last.setX(getWidth() - RIGHT - last.getLayoutBounds().getWidth());
        last.setY(getHeight() - 4);
        last.setVisible(last.getX() > first.getX() + first.getLayoutBounds().getWidth() + 8);
    }

    private void point(MouseEvent e) {
        double width = getWidth() - LEFT - RIGHT;
        point((int) Math.floor((e.getX() - LEFT) / width * data.slots()));
    }

    /** Shows a slot's values in place of the axis labels; hides them if there is no such slot. */
    private void point(int slot) {
        boolean there = !data.isEmpty() && slot >= 0 && slot < data.slots();
        pointer.setVisible(there);
        if (there) {
            double x = LEFT + (getWidth() - LEFT - RIGHT) * (slot + 0.5) / data.slots();
            pointer.setStartX(x);
            pointer.setEndX(x);
            pointer.setStartY(TOP);
            pointer.setEndY(getHeight() - BOTTOM);
            first.setText(data.told(slot));
            last.setVisible(false);
            double most = getWidth() - RIGHT - first.getLayoutBounds().getWidth();
            first.setX(Math.max(4, Math.min(LEFT, most)));
            first.setY(getHeight() - 4);
        }
        requestLayout();
    }
}
