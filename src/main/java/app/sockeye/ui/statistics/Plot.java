package app.sockeye.ui.statistics;

import app.sockeye.ui.statistics.ChartData.Series;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** The lines or bars of a chart, without its axes. */
final class Plot extends Pane {
    private static final double GAP = 2;
    /** Minimum height of a non-zero bar, in pixels. */
    private static final double LEAST = 1.5;

    private final Shape shape;
    private final List<Curve> lines = new ArrayList<>();

    /** How values are drawn. */
    enum Shape {
        /** As steps over time, filled below. */
        AREA,
        BARS,
        LINE
    }

    Plot(Shape shape) {
        this.shape = shape;
        setMouseTransparent(true);
        setManaged(false);
    }

    void draw(ChartData data, double width, double height, double top) {
        while (lines.size() < data.series().size()) {
            lines.add(new Curve());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).clear();
            if (i < data.series().size() && !data.series().get(i).isEmpty()) {
                draw(lines.get(i), data, i, width, height, top);
            }
        }
    }

    private void draw(Curve curve, ChartData data, int place, double width, double height, double top) {
        Series series = data.series().get(place);
        curve.dress(series.styleClass());
        switch (shape) {
            case AREA -> {
                steps(curve.fill.getElements(), series, width, height, top, true);
                steps(curve.line.getElements(), series, width, height, top, false);
            }
            case BARS -> bars(curve.fill.getElements(), series, place, data, width, height, top);
            case LINE -> line(curve.line.getElements(), series, width, height, top);
        }
    }

    /**
     * The nodes of a series. They are kept and get new elements, because new nodes would be black for a moment, until
     * they are styled.
     */
    private final class Curve {
        private final Path fill = path(shape == Shape.BARS ? "bar" : "area");
        private final Path line = path("line");

        Curve() {
            Plot.this.getChildren().addAll(fill, line);
        }

        void clear() {
            fill.getElements().clear();
            line.getElements().clear();
        }

        void dress(String colour) {
            for (Path path : List.of(fill, line)) {
                if (!path.getStyleClass().contains(colour)) {
                    path.getStyleClass().set(0, colour);
                }
            }
        }
    }

    private static void steps(
            ObservableList<PathElement> path, Series series, double width, double height, double top, boolean filled) {
        List<PathElement> elements = new ArrayList<>();
        double slot = width / series.values().length;
        boolean drawing = false;
        for (int i = 0; i < series.values().length; i++) {
            double value = series.values()[i];
            if (Double.isNaN(value)) {
                drawing = close(elements, drawing && filled, i * slot, height);
                continue;
            }
            double y = height - height * value / top;
            if (!drawing) {
                elements.add(new MoveTo(i * slot, filled ? height : y));
            }
            elements.add(new LineTo(i * slot, y));
            elements.add(new LineTo((i + 1) * slot, y));
            drawing = true;
        }
        close(elements, drawing && filled, width, height);
        path.setAll(elements);
    }

    private static boolean close(List<PathElement> elements, boolean needed, double x, double height) {
        if (needed) {
            elements.add(new LineTo(x, height));
            elements.add(new ClosePath());
        }
        return false;
    }

    private static void bars(
            ObservableList<PathElement> path,
            Series series,
            int place,
            ChartData data,
            double width,
            double height,
            double top) {
        double slot = width / data.slots();
        double bar = Math.max(1, (slot - GAP) / data.series().size());
        for (int i = 0; i < data.slots(); i++) {
            double value = series.values()[i];
            if (value > 0) {
                double left = i * slot + GAP / 2 + place * bar;
                double y = height - Math.max(LEAST, height * value / top);
                path.addAll(
                        new MoveTo(left, height),
                        new LineTo(left, y),
                        new LineTo(left + bar, y),
                        new LineTo(left + bar, height),
                        new ClosePath());
            }
        }
    }

    private static void line(ObservableList<PathElement> path, Series series, double width, double height, double top) {
        double slot = width / series.values().length;
        for (int i = 0; i < series.values().length; i++) {
            double x = (i + 0.5) * slot;
            double y = height - height * series.values()[i] / top;
            path.add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    private static Path path(String kind) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().addAll("", kind);
        return path;
    }
}
