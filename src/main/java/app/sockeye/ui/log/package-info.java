/**
 * The log pane in the middle of a tab, its rows, columns and filter.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common} and the log's other packages.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.log;
