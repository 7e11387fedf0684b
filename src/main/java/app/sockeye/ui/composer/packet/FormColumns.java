package app.sockeye.ui.composer.packet;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The inputs of a form: those that take any width at the left, the short ones in columns at their right. Where there is
 * no room for both, and where there are only short ones, the short ones stand below and take the whole width.
 */
final class FormColumns extends Region {
    private static final double GAP = 8;
    private static final double BETWEEN = 20;
    /** Width of a column of short inputs, and least width of the others. */
    private static final double COLUMN = 268;

    private static final double LEAST_WIDE = 330;
    /** From this width on there are two columns of short inputs beside the others. */
    private static final double ROOMY = 1250;

    private final List<Node> wide;
    private final List<Node> small;

    FormColumns(List<Node> wide, List<Node> small) {
        this.wide = List.copyOf(wide);
        this.small = List.copyOf(small);
        getChildren().addAll(wide);
        getChildren().addAll(small);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? 2 * COLUMN : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /** Returns the height that is taken at a width. */
    private double place(double width, boolean now) {
        int columns = columns(width);
        double aside = columns * COLUMN + (columns - 1) * BETWEEN;
        if (wide.isEmpty()) {
            return grid(0, 0, width, Math.max(1, (int) ((width + BETWEEN) / (COLUMN + BETWEEN))), now);
        } else if (columns > 0) {
            double left = stack(width - aside - BETWEEN, now);
            return Math.max(left, grid(width - aside, 0, aside, columns, now));
        }
        double above = stack(width, now);
        if (small.isEmpty()) {
            return above;
        }
        int below = Math.max(1, (int) ((width + BETWEEN) / (COLUMN + BETWEEN)));
        return grid(0, above + GAP, width, below, now);
    }

    /** Number of columns of short inputs at the right of the others; 0 for none. */
    private int columns(double width) {
        if (small.isEmpty() || width < LEAST_WIDE + BETWEEN + COLUMN) {
            return 0;
        }
        return width >= ROOMY && small.size() > 2 ? 2 : 1;
    }

    private double stack(double width, boolean now) {
        double y = 0;
        for (Node node : wide) {
            double height = node.prefHeight(width);
            if (now) {
                node.resizeRelocate(0, y, width, height);
            }
            y += height + GAP;
        }
        return y - GAP;
    }

    private double grid(double left, double top, double width, int columns, boolean now) {
        double cell = (width - (columns - 1) * BETWEEN) / columns;
        double y = top;
        for (int first = 0; first < small.size(); first += columns) {
            double height = 0;
            for (int i = first; i < Math.min(first + columns, small.size()); i++) {
                Node node = small.get(i);
                double needed = node.prefHeight(cell);
                if (now) {
                    node.resizeRelocate(snapPositionX(left + (i - first) * (cell + BETWEEN)), y, cell, needed);
                }
                height = Math.max(height, needed);
            }
            y += height + GAP;
        }
        return y - GAP;
    }
}
