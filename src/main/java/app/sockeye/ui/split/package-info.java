/**
 * The window's content in two halves side by side: which items stand in which half, how the room is shared, where a
 * dragged item would go, and logs that scroll together.
 *
 * <p>Imports the core, {@code ui.common} and {@code ui.log}. JavaFX thread.
 */
package app.sockeye.ui.split;
