/**
 * The panel below a tab's log: a line of tabs, and the content of the chosen one. What the tabs hold comes from others.
 *
 * <p>Imports JavaFX; of the window, {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.bench;
