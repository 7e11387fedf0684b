/**
 * The log in the middle of a tab, put together of the bars, the rows and what else its other packages hold.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.common} and the log's other packages.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.log;
