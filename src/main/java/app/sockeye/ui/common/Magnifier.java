package app.sockeye.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller; the content then has less or more room. JavaFX thread. */
public class Magnifier extends Region {
    private final Node content;
    private final Scale scale = new Scale();

    /** Shows the content at its usual size. */
    public Magnifier(Node content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** @param factor size relative to the usual; less than 1 makes it smaller */
    public final void setFactor(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    /** The content's size relative to the usual. */
    public final double factor() {
        return scale.getX();
    }

    /** What is shown, which is placed in this pane's px and sized before the magnification. */
    protected final Node content() {
        return content;
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(inner(height)) * factor();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(inner(width)) * factor();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(inner(height)) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(inner(width)) * factor();
    }

    private double inner(double length) {
        return length < 0 ? length : length / factor();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }
}
