package app.sockeye.ui.common;

import javafx.scene.layout.Region;

/**
 * Keeps a part that changes often from causing a layout of the whole window: its content is laid out on its own, and
 * the parts around it are asked for more room only where it needs more than it has.
 */
public final class Enclosure extends Region {
    private final Region content;

    /** @param content the part that changes often */
    public Enclosure(Region content) {
        this.content = content;
        // A node that is not managed is the root of its own layout.
        content.setManaged(false);
        content.needsLayoutProperty().addListener((o, before, needed) -> {
            if (needed && (missesWidth() || missesHeight())) {
                requestLayout();
            }
        });
        getChildren().setAll(content);
    }

    private boolean missesWidth() {
        return content.prefWidth(-1) > content.getWidth();
    }

    private boolean missesHeight() {
        return content.prefHeight(-1) > content.getHeight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
