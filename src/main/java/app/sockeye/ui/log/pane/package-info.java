/**
 * The rows of a log on the screen, with their keys and their selection.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.model}, {@code ui.log.row}, the packages below those and
 * {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.log.pane;
