package app.sockeye.ui.bench;

import javafx.scene.layout.Region;

/**
 * What a tab of the bench shows while it is chosen.
 *
 * @param main with a minimum height, below which the bench can't be dragged
 * @param focus moves the keyboard's focus into it
 * @param aside what stands right in the line of the tabs; its minimum width is kept free
 */
public record BenchContent(Region main, Runnable focus, Region aside) {}
