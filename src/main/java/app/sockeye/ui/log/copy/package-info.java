/**
 * What is copied of the selected rows, and in which format.
 *
 * <p>Imports the core and JavaFX; of the window, {@code ui.log.pane}, the packages below it and {@code ui.common}.
 *
 * <p>Everything belongs to the JavaFX thread.
 */
package app.sockeye.ui.log.copy;
