package app.sockeye.ui.common;

import javafx.scene.layout.Region;

/**
 * Keeps what changes often in one part from having the whole window laid out anew: the content is laid out for itself,
 * and only where it comes to need more room than there is are the parts around it asked for more.
 */
public final class Enclosure extends Region {
    private final Region content;

    public Enclosure(Region content) {
        this.content = content;
        // What is not managed is the root of its own layout.
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
