package app.sockeye.ui.statistics;

import app.sockeye.ui.statistics.ChartData.Series;
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
    /** What is not nothing is seen. */
    private static final double LEAST = 1.5;

    private final Shape shape;

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
        getChildren().clear();
        for (int i = 0; i < data.series().size(); i++) {
            Series series = data.series().get(i);
            if (series.isEmpty()) {
                continue;
            }
            switch (shape) {
                case AREA -> {
                    getChildren().add(steps(series, width, height, top, true));
                    getChildren().add(steps(series, width, height, top, false));
                }
                case BARS -> getChildren().add(bars(series, i, data, width, height, top));
                case LINE -> getChildren().add(line(series, width, height, top));
            }
        }
    }

    private static Path steps(Series series, double width, double height, double top, boolean filled) {
        Path path = path(series, filled ? "area" : "line");
        ObservableList<PathElement> elements = path.getElements();
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
        return path;
    }

    private static boolean close(ObservableList<PathElement> elements, boolean needed, double x, double height) {
        if (needed) {
            elements.add(new LineTo(x, height));
            elements.add(new ClosePath());
        }
        return false;
    }

    private static Path bars(Series series, int place, ChartData data, double width, double height, double top) {
        Path path = path(series, "bar");
        double slot = width / data.slots();
        double bar = Math.max(1, (slot - GAP) / data.series().size());
        for (int i = 0; i < data.slots(); i++) {
            double value = series.values()[i];
            if (value > 0) {
                double left = i * slot + GAP / 2 + place * bar;
                double y = height - Math.max(LEAST, height * value / top);
                path.getElements()
                        .addAll(
                                new MoveTo(left, height),
                                new LineTo(left, y),
                                new LineTo(left + bar, y),
                                new LineTo(left + bar, height),
                                new ClosePath());
            }
        }
        return path;
    }

    private static Path line(Series series, double width, double height, double top) {
        Path path = path(series, "line");
        double slot = width / series.values().length;
        for (int i = 0; i < series.values().length; i++) {
            double x = (i + 0.5) * slot;
            double y = height - height * series.values()[i] / top;
            path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        return path;
    }

    private static Path path(Series series, String kind) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().addAll(series.styleClass(), kind);
        return path;
    }
}
